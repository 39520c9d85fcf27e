import { Button } from '@mantine/core';
import { useState } from 'react';
import { LateParts } from '../agreements/lateness';
import { useFormats } from '../languages/formats';
import { isolated } from '../languages/isolated';
import { useSay } from '../languages/say';
import { SourceName } from '../records/source-name';
import type { SourceWeight } from './sources';
import styles from './why.module.css';

const PAGE = 10;

export function SourceTable({ weights }: { weights: readonly SourceWeight[] }) {
  const say = useSay();
  const { count } = useFormats();
  const [shown, setShown] = useState(PAGE);
  if (weights.length === 0) return <p className={styles.meta}>{say('why.none')}</p>;
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say('why.source')}</th>
            <th scope="col" className={styles.amount}>
              {say('why.weight')}
            </th>
          </tr>
        </thead>
        <tbody>
          {weights.slice(0, shown).map((weight) => (
            <SourceRow key={weight.source} weight={weight} />
          ))}
        </tbody>
      </table>
      {weights.length > shown && (
        <>
          <p className={`only-print ${styles.meta}`}>
            {say('paper.first', { shown: count(shown), all: count(weights.length) })}
          </p>
          <Button
            className="no-print"
            mt="sm"
            variant="default"
            size="xs"
            onClick={() => setShown(shown + 2 * PAGE)}
          >
            {say('ranking.more', { shown: count(shown), all: count(weights.length) })}
          </Button>
        </>
      )}
    </>
  );
}

function SourceRow({
  weight: { kind, id, parts, amount, version, organisation, eventId, time, entries },
}: {
  weight: SourceWeight;
}) {
  const say = useSay();
  const { decimal, instant } = useFormats();
  return (
    <tr>
      <td>
        <SourceName kind={kind} id={id} />
        {kind === 'agreement' && <LateParts parts={parts} />}
        <div className={styles.meta}>
          {say('why.where', {
            version,
            organisation: isolated(organisation ?? '–'),
            time: isolated(instant(time)),
            entries,
          })}
        </div>
        {eventId && (
          <div className={styles.meta}>
            {say('why.event')} <bdi>{eventId}</bdi>
          </div>
        )}
      </td>
      <td className={styles.amount}>{decimal(amount)}</td>
    </tr>
  );
}
