import type { WordKey } from '../languages/languages';

type StepName = 'question' | 'lines' | 'map' | 'why' | 'freshness';
export interface TourStep {
  name: StepName;
  title: WordKey;
  text: WordKey;
  /** The part of the page that the step explains. */ part: string;
}

const step = (name: StepName, part: string): TourStep => ({
  name,
  title: `tour.${name}`,
  text: `tour.${name}-text`,
  part,
});

/** Five parts of the first screen, in their order. */
export const tourSteps: readonly TourStep[] = [
  step('question', '#content h1'),
  step('lines', '[aria-labelledby="line-name"]'),
  step(
    'map',
    '[aria-labelledby="territories-title"] figure, [aria-labelledby="territories-title"] table',
  ),
  step('why', '#content section a[aria-haspopup="dialog"]'),
  step('freshness', '#content aside dl'),
];
