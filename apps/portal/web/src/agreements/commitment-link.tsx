import type { Schemas } from '@mizan/client';
import { Link } from '@tanstack/react-router';
import { useSay } from '../languages/say';
import styles from '../records/records.module.css';
import { usePosted } from './use-posted';

type CommitmentLinked = Schemas['needs']['Link'];

/** The commitments that a record names, each with whether the record covers it or why not. */
export function CommitmentLinks({ links }: { links: readonly CommitmentLinked[] }) {
  const say = useSay();
  return links.map(({ commitment, counts, reason }) => (
    <div key={commitment}>
      <AgreementOf commitment={commitment} />
      <span className={counts ? styles.meta : styles.refused}>
        {counts ? say('agreements.link-counts') : say('agreements.link-counts-not')}
        {reason && ` ${reason.detail}`}
      </span>
    </div>
  ));
}

/** The agreement of a commitment; its id while the plan does not know it. */
function AgreementOf({ commitment }: { commitment: string }) {
  const agreement = usePosted()?.get(commitment)?.agreement;
  return agreement ? (
    <Link to="/agreements/$id" params={{ id: agreement.id }}>
      <bdi>{agreement.title}</bdi>
    </Link>
  ) : (
    <bdi>{commitment}</bdi>
  );
}
