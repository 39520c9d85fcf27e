import type { SessionState } from '@mizan/contracts';
import { nextQuarter, quarterOf, splitShares } from '@mizan/classifications';
import { personsAfter } from './assumptions.js';
import { milli, type Measure, type PositionLine, type PostingRule } from './position.js';

/**
 * Persons and seats count in the quarter after the session ends, split by the occupation shares of
 * the programme. What the shares leave has no occupation. Without known seats only counted persons
 * are posted.
 */
export const sessionPosition: PostingRule<SessionState> = (session, assumptions) => {
  if (session.status === 'cancelled') return [];
  const seats = session.seats?.cumulative ?? 0;
  const completed = session.completion?.completed;
  const persons = personsAfter(
    { seats, enrolled: session.enrolment?.enrolled, completed },
    assumptions,
  );
  return [
    ...byOccupation(session, 'supply.seats', milli(seats)),
    ...byOccupation(
      session,
      typeof completed === 'number' ? 'supply.completed' : 'supply.expected',
      persons,
    ),
  ];
};

function byOccupation(session: SessionState, measure: Measure, amount: bigint): PositionLine[] {
  const period = nextQuarter(quarterOf(session.to));
  const codes = [...session.occupations.map(({ occupation }) => occupation), null];
  return splitShares(
    amount,
    session.occupations.map(({ share }) => share),
  )
    .map((part, index) => ({
      part: 'session',
      measure,
      territory: session.territory,
      occupation: codes[index] ?? null,
      sector: null,
      period,
      amount: part,
    }))
    .filter((line) => line.amount > 0n);
}
