import type { Party } from '@mizan/contracts';
import { type Fault, invalid, organisationOf } from '@mizan/platform';

/**
 * A party is an organisation that the plan knows, in the role that it has: a name that nobody answers to could never
 * sign, and another role would give its signature another weight. Throws 422 `unknown-party`, `other-role`.
 */
export function assertParties(parties: readonly Party[]): void {
  const faults = parties.flatMap(({ organisation, role }, i): Fault[] => {
    const known = organisationOf(organisation);
    if (!known)
      return [
        {
          pointer: `/parties/${i}/organisation`,
          code: 'unknown-party',
          parameters: { organisation },
        },
      ];
    if (known.role !== role)
      return [
        {
          pointer: `/parties/${i}/role`,
          code: 'other-role',
          parameters: { organisation, role: known.role },
        },
      ];
    return [];
  });
  if (faults.length > 0) throw invalid(faults);
}
