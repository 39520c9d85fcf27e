import { useSay } from '../languages/say';
import type { Balance } from '../figures/balance';
import { type Projection, useWholeScope } from '../figures/figures';
import { LateCommitments } from './late-commitments';
import { Term, type TermName, type TermProps } from './term';
import {
  CommittedNotCounted,
  CommittedSentence,
  DeclaredSentence,
  ExpectedSentence,
  GapSentence,
  PromisedNotCounted,
  PromisedSentence,
} from './term-sentences';
import { usePlan } from '../figures/use-plan';
import styles from './plan.module.css';

interface Props {
  balance: Balance | undefined;
  before: Balance | undefined;
  projection: Projection | undefined;
  isMoving: boolean;
}

/**
 * The sum of the plan: declared + promised − expected − committed = gap, each with a sentence. On a
 * line without commitments these terms are 0, and the sentence says what is left out.
 */
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
      <Term {...shown('promised')} sign="+">
        {balance &&
          (isPromising ? (
            <PromisedSentence later={balance.parts.promisedLater} />
          ) : (
            <PromisedNotCounted parts={balance.parts} />
          ))}
      </Term>
      {!sector && (
        <Term {...shown('expected')} sign="−">
          <ExpectedSentence assumptions={projection?.assumptions} />
        </Term>
      )}
      {!sector && (
        <Term {...shown('committed')} sign="−">
          {balance && (
            <>
              {isPromising ? (
                <CommittedSentence later={balance.parts.committedLater} />
              ) : (
                <CommittedNotCounted parts={balance.parts} />
              )}
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
  const { sector } = filter;
  const scope = useWholeScope(filter);
  return (
    <Term {...shown} sign={sector ? undefined : '='} isKnown={!sector}>
      {balance && <GapSentence scope={scope} />}
    </Term>
  );
}
