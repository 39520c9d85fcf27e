import type { IncentiveMeasureState } from '@mizan/contracts';
import type { Principal } from '@mizan/platform';
import type { Makers, Verbs } from '@mizan/records';

type StandingMeasure = Pick<IncentiveMeasureState, 'status' | 'closedOn'>;

/** DOMAIN "Who may do what", *incentive measures*: the ministry alone, for the kingdom. */
export const isMinistry = ({ role }: Principal): boolean => role === 'ministry';

export const verbs = {
  revise: { scope: 'incentives:write', may: isMinistry, fits: ({ closedOn }) => !closedOn },
  close: { scope: 'incentives:write', may: isMinistry, fits: ({ status }) => status !== 'closed' },
} as const satisfies Verbs<StandingMeasure>;

export const makers = {
  register: { scope: 'incentives:write', may: isMinistry },
} as const satisfies Makers;

/** Measures are public: whoever reads about jobs reads them, in every territory. */
export const mayRead = (): boolean => true;
