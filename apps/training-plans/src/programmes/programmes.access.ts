import type { ProgrammeState } from '@mizan/contracts';
import { isInTerritory } from '@mizan/platform';
import type { Verbs } from '@mizan/records';
import { mayAdopt, mayRevise } from '../plans/plans.access.js';

type ProgrammeRow = Pick<ProgrammeState, 'territory' | 'organisation' | 'status'>;

export { mayRead } from '../plans/plans.access.js';

/** DOMAIN "Who may do what": the same as for plans; operators schedule the sessions. */
export const verbs = {
  revise: {
    scope: 'plans:write',
    may: mayRevise('proposed'),
    fits: ({ status }) => status !== 'closed',
  },
  open: { scope: 'plans:write', may: mayAdopt, fits: ({ status }) => status === 'proposed' },
  suspend: { scope: 'plans:write', may: mayAdopt, fits: ({ status }) => status === 'open' },
  resume: { scope: 'plans:write', may: mayAdopt, fits: ({ status }) => status === 'suspended' },
  close: { scope: 'plans:write', may: mayAdopt, fits: ({ status }) => status !== 'closed' },
  'schedule-session': {
    scope: 'sessions:write',
    may: (principal, row) => principal.role === 'operator' && isInTerritory(principal, row),
    fits: ({ status }) => status === 'proposed' || status === 'open',
  },
} as const satisfies Verbs<ProgrammeRow>;
