import type { SessionState } from '@mizan/contracts';
import { isInTerritory, type Principal } from '@mizan/platform';
import { assertMayMake, type Verbs } from '@mizan/records';

type SessionRow = Pick<SessionState, 'territory' | 'operator' | 'status'>;
type OwnedRow = Pick<SessionRow, 'territory' | 'operator'>;

/** DOMAIN "Who may do what": a session is its operator's. */
const mayRun = (principal: Principal, row: OwnedRow): boolean =>
  principal.role === 'operator' &&
  row.operator === principal.organisation &&
  isInTerritory(principal, row);

const isOpen = ({ status }: SessionRow) => ['scheduled', 'running', 'ended'].includes(status);

export const verbs = {
  revise: { scope: 'sessions:write', may: mayRun, fits: isOpen },
  'count-enrolments': {
    scope: 'sessions:write',
    may: mayRun,
    fits: ({ status }) => status !== 'cancelled',
  },
  'count-completions': {
    scope: 'sessions:write',
    may: mayRun,
    fits: ({ status }) => status !== 'cancelled' && status !== 'scheduled',
  },
  'count-outcomes': {
    scope: 'sessions:write',
    may: mayRun,
    fits: ({ status }) => status === 'ended' || status === 'outcomes-known',
  },
  cancel: { scope: 'sessions:write', may: mayRun, fits: isOpen },
} as const satisfies Verbs<SessionRow>;

export const mayRead = (principal: Principal, row: OwnedRow): boolean =>
  row.operator === principal.organisation || isInTerritory(principal, row);

export const assertMaySchedule = (principal: Principal, session: OwnedRow): void =>
  assertMayMake(mayRun, principal, session);
