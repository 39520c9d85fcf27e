import { kindOf, SOURCE_KINDS, type SourceRule, type Weighing } from '../posting-rules/sources.js';
import type { Activation } from './activations.js';
import { microsOf } from './instants.js';

/** The amounts of a source from a moment on: that of its event, or of a later activation. */
export interface Step extends Weighing {
  activation: number;
  time: string;
}

/**
 * The steps of an event: one for its own moment, and one for each later activation; the last is in
 * use. An event that was recorded before an activation and read after it first counts by the
 * earlier set. As of a moment, every source then uses the set of that moment.
 */
export function stepsOf(
  source: string,
  state: object,
  time: string,
  activations: readonly Activation[],
): Step[] {
  const current = activations.at(-1)!;
  const kind: SourceRule = SOURCE_KINDS[kindOf(source)!];
  if (!kind.restsOnAssumptions || microsOf(time) >= current.atMicros)
    return [{ activation: current.id, time, ...kind.weigh(state, current.set) }];
  const at = microsOf(time);
  const first = Math.max(0, activations.filter(({ atMicros }) => atMicros <= at).length - 1);
  return activations.slice(first).map(({ id, at: activatedAt, set }, i) => ({
    activation: id,
    time: i === 0 ? time : activatedAt,
    ...kind.weigh(state, set),
  }));
}
