import type { Party } from '@mizan/contracts';
import { ORGANISATIONS } from '@mizan/platform';

/** The regions whose councils are parties: what an agreement may commit to beside its own territory. */
export const regionsOf = (parties: readonly Party[]): string[] =>
  ORGANISATIONS.filter(
    ({ id, role }) => role === 'council' && parties.some(({ organisation }) => organisation === id),
  ).map(({ territory }) => territory);
