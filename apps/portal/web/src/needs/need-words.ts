import type { Need } from '@mizan/client';
import type { Say } from '../languages/say';
import type { Tone } from '../records/marks';

const tones: Record<Need['status'], Tone> = {
  declared: 'open',
  validated: 'good',
  'partly-met': 'good',
  met: 'over',
  withdrawn: 'over',
  expired: 'over',
};
export const toneOf = ({ status }: Pick<Need, 'status'>): Tone => tones[status];

/** The title of a need: its employer and its reference. */
export const titleOf = (
  { employer, externalId }: Pick<Need, 'employer' | 'externalId'>,
  say: Say,
): string => `${employer?.name ?? say('needs.without-employer')} · ${externalId}`;
