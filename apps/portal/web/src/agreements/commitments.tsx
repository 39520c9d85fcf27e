import type { Agreement, Commitment, CommitmentCover } from '@mizan/client';
import { useQuery } from '@tanstack/react-query';
import { useCodeList } from '../classifications/code-lists';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { Filled, LateMark } from '../records/marks';
import { useOrganisations } from '../organisations/organisations';
import records from '../records/records.module.css';
import { commitmentsQuery } from './agreements-api';
import styles from './agreements.module.css';
import { coverageOf } from './coverage';
import { CoveredBy, NotCovering } from './covered-by';
import { Indicator } from './indicator';
import { Delivered } from './lateness';
import { usePosted } from './use-posted';

/**
 * Before it is signed an agreement does not count in the plan, so nothing of it remains to be
 * covered.
 */
const COUNTING: readonly Agreement['status'][] = ['signed', 'in-force', 'suspended'];

/** What was promised, by whom, and how much of it is covered. */
export function Commitments({ agreement }: { agreement: Agreement }) {
  const { id, commitments, status } = agreement;
  const say = useSay();
  const posted = usePosted();
  const { data: covered } = useQuery(commitmentsQuery(id));
  if (commitments.length === 0)
    return <p className={records.quiet}>{say('agreements.commitments-none')}</p>;
  return (
    <ul className={styles.commitments}>
      {commitments.map((one) => (
        <li key={one.id}>
          <OneCommitment
            agreement={agreement}
            commitment={one}
            covers={covered?.find((other) => other.id === one.id)?.covered ?? []}
            posted={COUNTING.includes(status) ? posted?.get(one.id)?.posted : undefined}
          />
        </li>
      ))}
    </ul>
  );
}

function OneCommitment({
  agreement,
  commitment,
  covers,
  posted,
}: {
  agreement: Agreement;
  commitment: Commitment;
  covers: readonly CommitmentCover[];
  posted: Record<string, number> | undefined;
}) {
  const say = useSay();
  const { count, day, percent } = useFormats();
  const { nameOf } = useOrganisations();
  const { indicator, target, unit, owner, effect, binding, schedule, late, progress } = commitment;
  const coverage = coverageOf(commitment, posted);
  const amount = (n: number) =>
    say(`agreements.amount.${unit}`, { n: Math.round(n), shown: count(n) });
  const how = Array.isArray(schedule)
    ? say('agreements.schedule-given', { n: schedule.length })
    : say('agreements.schedule-linear');
  return (
    <>
      <div className={styles.promise}>
        <strong>{amount(target)}</strong> <span>{say(`agreements.effect.${effect}`)}</span>
        {late && <LateMark word={say('agreements.late')} />}
        {commitment.releasedOn && (
          <span>{say('agreements.released', { date: day(commitment.releasedOn) })}</span>
        )}
      </div>
      <p className={records.meta}>
        <Indicator of={indicator} /> · {say('agreements.owner')} {nameOf(owner)} ·{' '}
        <Place of={commitment} /> · {how} ·{' '}
        {say(binding ? 'agreements.binding' : 'agreements.not-binding')}
      </p>
      {(progress || coverage) && (
        <div className={styles.coverage}>
          {progress && <Delivered progress={progress} target={target} amount={amount} />}
          {coverage && (
            <>
              <span>{say('agreements.covered')}</span>
              <Filled
                done={coverage.covered}
                all={target}
                text={`${say('records.filled', { done: count(coverage.covered), all: count(target), share: percent(coverage.share) })} · ${coverage.left > 0 ? say('agreements.left', { left: amount(coverage.left) }) : say('agreements.covered-all')}`}
              />
            </>
          )}
        </div>
      )}
      <CoveredBy covers={covers} />
      <NotCovering agreement={agreement} commitment={commitment.id} covers={covers} />
    </>
  );
}

function Place({ of: { territory, occupation, sector } }: { of: Commitment }) {
  const lists = {
    territory: useCodeList('territory'),
    occupation: useCodeList('occupation'),
    sector: useCodeList('sector'),
  };
  return [
    lists.territory.of(territory),
    occupation && lists.occupation.of(occupation),
    sector && lists.sector.of(sector),
  ]
    .filter(Boolean)
    .join(' · ');
}
