import type { Agreement, CommitmentCover } from '@mizan/client';
import { useSay } from '../languages/say';
import { Action } from '../records/action';
import { useOrganisations } from '../organisations/organisations';
import records from '../records/records.module.css';
import { SourceName } from '../records/source-name';
import { acceptLink } from './agreements-api';
import styles from './agreements.module.css';
import { coveringKinds, recordOf } from './coverage';
import { useShared } from './use-shared';

/** The records that cover a commitment, as links. */
export function CoveredBy({ covers }: { covers: readonly CommitmentCover[] }) {
  const say = useSay();
  const known = covers
    .filter(({ counts }) => counts)
    .flatMap((cover) => {
      const record = recordOf(cover.source);
      return record ? [{ ...record, cover }] : [];
    });
  return coveringKinds.map((kind) => {
    const mine = known.filter((record) => record.kind === kind);
    return (
      mine.length > 0 && (
        <div key={kind} className={`${records.meta} ${styles.by}`}>
          <span>{say(`agreements.covered-by-${kind}`, { n: mine.length })}</span>
          <ul>
            {mine.map(({ id, cover }) => (
              <li key={id}>
                <SourceName kind={kind} id={id} />
                <JobsOf cover={cover} />
              </li>
            ))}
          </ul>
        </div>
      )
    );
  });
}

/** The jobs that it has created, of those that it expects. */
function JobsOf({ cover: { jobsExpected: expected, jobs: created } }: { cover: CommitmentCover }) {
  const say = useSay();
  if (expected === undefined) return null;
  const words =
    typeof created === 'number'
      ? say('agreements.covered-jobs', { created, expected })
      : say('agreements.covered-jobs-expected', { expected });
  return ` · ${words}`;
}

/**
 * The records that name a commitment but do not cover it, with the reasons. A party may accept
 * those of another organisation.
 */
export function NotCovering({
  agreement,
  commitment,
  covers,
}: {
  agreement: Agreement;
  commitment: string;
  covers: readonly CommitmentCover[];
}) {
  const say = useSay();
  const { nameOf } = useOrganisations();
  const refused = covers.filter(({ counts }) => !counts);
  if (refused.length === 0) return null;
  return (
    <div className={`${records.meta} ${styles.by}`}>
      <span>{say('agreements.not-covering', { n: refused.length })}</span>
      <ul>
        {refused.map(({ source, organisation, reason }) => {
          const record = recordOf(source);
          return (
            <li key={source}>
              {record ? <SourceName kind={record.kind} id={record.id} /> : <bdi>{source}</bdi>} ·{' '}
              {nameOf(organisation)} · <span className={records.refused}>{reason?.detail}</span>
              {reason?.code === 'not-a-party' && agreement.can.includes('accept-link') && (
                <AcceptLink agreement={agreement} commitment={commitment} source={source} />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/**
 * A record of an organisation that is not a party covers the commitment once a party accepts it.
 */
function AcceptLink({
  agreement,
  commitment,
  source,
}: {
  agreement: Agreement;
  commitment: string;
  source: string;
}) {
  const say = useSay();
  const shared = useShared(agreement);
  return (
    <Action
      {...shared.of}
      isCompact
      name={say('agreements.accept-link')}
      text={say('agreements.accept-link-text')}
      initial={{}}
      send={(_, key) => acceptLink(commitment, { source }, shared.meant(key))}
      done={shared.done('agreements.done.accept-link')}
    />
  );
}
