import type {
  BudgetStatus,
  IncentiveBudgetState,
  MeasureStatus,
  ReservationState,
} from '@mizan/contracts';
import { isInTerritory, type Principal, readsByTerritory, type Role } from '@mizan/platform';
import type { Makers, Verbs } from '@mizan/records';
import { isGranted, leftOf } from './rules/incentive-budget.js';

type Placed = Pick<IncentiveBudgetState, 'territory'>;
type StandingBudget = Pick<IncentiveBudgetState, 'territory' | 'amount' | 'reserved' | 'paid'> & {
  readonly status: BudgetStatus;
  readonly measureStatus?: MeasureStatus;
};
type StandingReservation = Pick<ReservationState, 'territory' | 'status'>;

const KEEPERS: readonly Role[] = ['council', 'ministry'];
const DECIDERS: readonly Role[] = ['council', 'agency'];

const isOneOf =
  (roles: readonly Role[]) =>
  (principal: Principal, row: Placed): boolean =>
    roles.includes(principal.role) && isInTerritory(principal, row);

/** DOMAIN "Who may do what", *incentive budgets*: the council in its territory, the ministry. */
export const mayKeep = isOneOf(KEEPERS);
/** *incentive budget: reserve, release*: the council or the agency, in their territory. */
const mayDecide = isOneOf(DECIDERS);

export const verbs = {
  revise: { scope: 'incentives:write', may: mayKeep },
  reserve: {
    scope: 'incentives:write',
    may: mayDecide,
    fits: (budget) => leftOf(budget) > 0 && isGranted(budget.measureStatus ?? 'closed'),
  },
} as const satisfies Verbs<StandingBudget>;

export const makers = {
  open: { scope: 'incentives:write', may: ({ role }: Principal) => KEEPERS.includes(role) },
} as const satisfies Makers;

const isReserved = ({ status }: StandingReservation): boolean => status === 'reserved';

export const reservationVerbs = {
  release: { scope: 'incentives:write', may: mayDecide, fits: isReserved },
  pay: { scope: 'incentives:write', may: mayDecide, fits: isReserved },
} as const satisfies Verbs<StandingReservation>;

/** Budgets and reservations are read by those who read the records of their territory. */
export const mayRead = (principal: Principal, row: Placed): boolean =>
  readsByTerritory(principal, row);
