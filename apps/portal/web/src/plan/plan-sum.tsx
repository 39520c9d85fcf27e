import { useSay } from '../languages/say';
import type { Balance } from './balance';
import { type Projection, useWholeScope } from './figures';
import { LateCommitments } from './late-commitments';
import { Term, type TermName, type TermProps } from './term';
import {
  CommittedSentence,
  DeclaredSentence,
  ExpectedSentence,
  GapSentence,
  NotCounted,
  PromisedSentence,
} from './term-sentences';
import { usePlan } from './use-plan';
import styles from './plan.module.css';

interface Props {
  balance: Balance | undefined;
  before: Balance | undefined;
  projection: Projection | undefined;
  isMoving: boolean;
}

/** The sum of the plan with all its terms: declared + promised − expected − committed = gap, each with a sentence. A line that counts no commitment has no term for them. */
export function PlanSum({ balance, before, projection, isMoving }: Props) {
  const say = useSay();
  const {
    filter: { line, sector },
  } = usePlan();
  const isPromising = line !== 'declared';
  const shown = (name: TermName) => ({
    name,
    value: balance?.[name],
    before: before?.[name],
    isMoving,
  });
  return (
    <section aria-label={say('figures.title')} className={styles.figures}>
      <Term {...shown('declared')}>
        <DeclaredSentence projection={projection} />
      </Term>
      {isPromising && (
        <Term {...shown('promised')} sign="+">
          {balance && <PromisedSentence later={balance.parts.promisedLater} />}
        </Term>
      )}
      {!sector && (
        <Term {...shown('expected')} sign="−">
          <ExpectedSentence assumptions={projection?.assumptions} />
        </Term>
      )}
      {isPromising && !sector && (
        <Term {...shown('committed')} sign="−">
          {balance && (
            <>
              <CommittedSentence later={balance.parts.committedLater} />
              <LateCommitments />
            </>
          )}
        </Term>
      )}
      <Gap {...shown('gap')} balance={balance} />
    </section>
  );
}

function Gap({
  balance,
  ...shown
}: Omit<TermProps, 'children'> & { balance: Balance | undefined }) {
  const { filter } = usePlan();
  const { line, sector } = filter;
  const scope = useWholeScope(filter);
  return (
    <Term {...shown} sign={sector ? undefined : '='} isKnown={!sector}>
      {balance && <GapSentence scope={scope} />}
      {balance && line === 'declared' && <NotCounted parts={balance.parts} />}
    </Term>
  );
}
