import { Skeleton } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { Figure } from '../why/figure';
import type { AskedSide } from '../why/asked-figure';
import { type Balance } from './balance';
import { type Projection, type Row, useAssumptionSet, useWholeScope } from './figures';
import { LateCommitments } from './late-commitments';
import { Since } from './since';
import { usePlan } from './use-plan';
import styles from './plan.module.css';

interface Props {
  balance: Balance | undefined;
  before: Balance | undefined;
  projection: Projection | undefined;
  isMoving: boolean;
}

/** The balance as it is weighed: needs − training − commitments = gap; each with a sentence. */
export function FourFigures({ balance, before, projection, isMoving }: Props) {
  const say = useSay();
  const { filter } = usePlan();
  const { line, sector } = filter;
  const scope = useWholeScope(filter);
  const committedIn = ({ committed, pending }: Balance) =>
    committed + (line === 'if-signed' ? pending : 0);
  return (
    <section aria-label={say('figures.title')} className={styles.figures}>
      <One
        side="needs"
        name={say('figures.needs')}
        unit={say('unit.openings')}
        value={balance?.needs}
        before={before?.needs}
        isMoving={isMoving}
      >
        <NeedsSentence projection={projection} />
      </One>
      <One
        side="training"
        sign="−"
        name={say('figures.training')}
        unit={say('unit.persons')}
        value={balance?.training}
        before={before?.training}
        isMoving={isMoving}
      >
        <TrainingSentence assumptions={projection?.assumptions} />
      </One>
      <One
        side="committed"
        sign={line === 'declared' ? undefined : '−'}
        isQuiet={line === 'declared'}
        name={say(line === 'if-signed' ? 'figures.committed-signed' : 'figures.committed')}
        unit={say('unit.persons')}
        value={balance && committedIn(balance)}
        before={before && committedIn(before)}
        isMoving={isMoving}
      >
        {balance && (
          <>
            <CommittedSentence balance={balance} />
            <LateCommitments />
          </>
        )}
      </One>
      <One
        side="gap"
        sign="="
        name={say('figures.gap')}
        unit={sector ? say('figures.no-gap') : say('unit.gap')}
        value={sector ? null : balance?.gap}
        before={before?.gap}
        isMoving={isMoving}
      >
        {balance && <GapSentence scope={scope} />}
      </One>
    </section>
  );
}

interface OneProps {
  side: AskedSide;
  name: string;
  unit: string;
  value: number | null | undefined;
  before: number | undefined;
  sign?: string;
  isQuiet?: boolean;
  isMoving: boolean;
  children: ReactNode;
}

function One({
  side,
  name,
  unit,
  value,
  before,
  sign,
  isQuiet = false,
  isMoving,
  children,
}: OneProps) {
  const { count } = useFormats();
  const { filter } = usePlan();
  const glow = useGlow(value, isMoving);
  return (
    <div
      className={styles.figure}
      data-quiet={isQuiet || undefined}
      data-tone={side === 'gap' ? toneOf(value) : undefined}
    >
      <h2 className={styles.figureName}>{name}</h2>
      <p className={styles.value}>
        {sign && (
          <span className={styles.sign} aria-hidden="true">
            {sign}
          </span>
        )}
        {value === undefined ? (
          <Skeleton height="2.6rem" width="8rem" />
        ) : (
          <span key={glow} data-glow={glow > 0 || undefined} className={styles.number}>
            {value === null ? (
              '–'
            ) : (
              <Figure
                asked={{
                  side,
                  territory: filter.territory,
                  occupation: filter.occupation,
                  from: filter.from,
                  to: filter.to,
                }}
                name={name}
              >
                {count(value)}
              </Figure>
            )}
          </span>
        )}
        <span className={styles.unit}>{unit}</span>
      </p>
      {value !== null && (
        <Since
          change={value !== undefined && before !== undefined ? value - before : undefined}
          isSaid
        />
      )}
      <p className={styles.sentence}>{children}</p>
    </div>
  );
}

const toneOf = (gap: number | null | undefined) =>
  gap ? (gap > 0 ? 'missing' : 'spare') : undefined;

/** Counts the movements of a value that the live stream brought; a filter that changes it is no movement. */
function useGlow(value: number | null | undefined, isMoving: boolean): number {
  const before = useRef(value);
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (isMoving && before.current !== undefined && before.current !== value)
      setCount((n) => n + 1);
    before.current = value;
  }, [value, isMoving]);
  return isMoving ? count : 0;
}

function NeedsSentence({ projection }: { projection: Projection | undefined }) {
  const say = useSay();
  const { filter } = usePlan();
  if (!projection) return null;
  if (filter.from || filter.to)
    return say('figures.needs-with-period', { apart: projection.unallocatedPeriod?.demand ?? 0 });
  const apart = projection.data
    .filter(({ allocated }) => !allocated)
    .reduce((sum, { demand }) => sum + demand, 0);
  return say('figures.needs-sentence', { apart });
}

function TrainingSentence({ assumptions }: { assumptions: string | undefined }) {
  const say = useSay();
  const { decimal } = useFormats();
  const set = useAssumptionSet(assumptions);
  return set
    ? say('figures.training-sentence', {
        each: decimal(100 * set.fill * set.completion * set.availability),
      })
    : say('figures.training-plain');
}

function CommittedSentence({ balance }: { balance: Balance }) {
  const say = useSay();
  const {
    filter: { line },
  } = usePlan();
  const values = {
    pending: Math.round(balance.pending),
    committed: Math.round(balance.committed),
    needs: Math.round(balance.committedNeeds + (line === 'if-signed' ? balance.pendingNeeds : 0)),
  };
  return `${say(`figures.committed-${line}`, values)}${values.needs > 0 && line !== 'declared' ? ` ${say('figures.committed-needs', values)}` : ''}`;
}

function GapSentence({ scope }: { scope: Row | undefined }) {
  const say = useSay();
  const { percent } = useFormats();
  const {
    filter: { sector },
  } = usePlan();
  if (sector) return say('figures.no-gap-sentence');
  if (!scope || scope.band === 'no-demand') return say('figures.gap-without-needs');
  const share = percent(scope.coverage ?? 0);
  if (scope.band === 'undetermined' || scope.band === null)
    return say('figures.gap-undetermined', { share, above: Math.round(scope.above.demand) });
  return say('figures.gap-sentence', { share, band: say(`band.${scope.band}`) });
}
