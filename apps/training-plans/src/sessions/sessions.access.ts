import { OUTCOME_MONTHS, type SessionState } from '@mizan/contracts';
import { isInTerritory, type Principal, readsByTerritory } from '@mizan/platform';
import { type Asker, assertMayMake, type Verbs } from '@mizan/records';
import { countedUntil, outcomesUntil } from './rules/counts.js';
import { outcomesFrom } from './rules/session-time.js';

type SessionRow = Pick<SessionState, 'territory' | 'operator' | 'status' | 'to' | 'completion'>;
type OwnedRow = Pick<SessionRow, 'territory' | 'operator'>;

/** DOMAIN "Who may do what": only its operator changes a session. */
const mayRun = (principal: Principal, row: OwnedRow): boolean =>
  principal.role === 'operator' &&
  row.operator === principal.organisation &&
  isInTerritory(principal, row);

const isOpen = ({ status }: SessionRow) => ['scheduled', 'running', 'ended'].includes(status);

/** Outcomes can be counted once completers are known, from the first month of the survey on. */
const hasOutcomes = (row: SessionRow, { today }: Asker) =>
  ['ended', 'outcomes-known'].includes(row.status) &&
  Boolean(row.completion) &&
  outcomesFrom(row, OUTCOME_MONTHS[0]) <= today &&
  today <= outcomesUntil(row);

export const verbs = {
  revise: { scope: 'sessions:write', may: mayRun, fits: isOpen },
  'count-enrolments': {
    scope: 'sessions:write',
    may: mayRun,
    fits: (row, { today }) => row.status !== 'cancelled' && today <= countedUntil(row),
  },
  'count-completions': {
    scope: 'sessions:write',
    may: mayRun,
    fits: (row, { today }) =>
      !['cancelled', 'scheduled'].includes(row.status) && today <= countedUntil(row),
  },
  'count-outcomes': {
    scope: 'sessions:write',
    may: mayRun,
    fits: hasOutcomes,
  },
  cancel: {
    scope: 'sessions:write',
    may: mayRun,
    fits: (row) => isOpen(row) && !row.completion,
  },
} as const satisfies Verbs<SessionRow>;

export const mayRead = (principal: Principal, row: OwnedRow): boolean =>
  row.operator === principal.organisation || readsByTerritory(principal, row);

export const assertMaySchedule = (principal: Principal, session: OwnedRow): void =>
  assertMayMake(mayRun, principal, session);
