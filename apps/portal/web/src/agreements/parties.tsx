import type { Agreement, Signature, ToDo } from '@mizan/client';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { useOrganisations } from '../organisations/organisations';
import styles from '../records/records.module.css';
import { DocumentHere } from './document-link';

/** Each party: who signs, whether it has signed, and what it still has to do. */
export function Parties({ agreement }: { agreement: Agreement }) {
  const say = useSay();
  const { nameOf } = useOrganisations();
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say('agreements.party')}</th>
            <th scope="col">{say('agreements.column.signed')}</th>
            <th scope="col">{say('agreements.to-do')}</th>
          </tr>
        </thead>
        <tbody>
          {agreement.parties.map(({ organisation, role, signatory }) => (
            <tr key={organisation}>
              <th scope="row">
                <strong>{nameOf(organisation)}</strong>
                <span className={styles.meta}>
                  {[say(`organisations.kind.${role}`), signatory].filter(Boolean).join(' · ')}
                </span>
              </th>
              <td>
                <Given
                  agreement={agreement}
                  signature={agreement.signatures.find((one) => one.organisation === organisation)}
                />
              </td>
              <td>
                <ToDoList of={agreement.toDo.filter((one) => one.organisation === organisation)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Given({
  agreement,
  signature,
}: {
  agreement: Agreement;
  signature: Signature | undefined;
}) {
  const say = useSay();
  const { day } = useFormats();
  if (!signature) return <span className={styles.quiet}>{say('agreements.not-signed')}</span>;
  const kind = signature.confirmed
    ? signature.type === 'recorded'
      ? 'agreements.signed-recorded'
      : 'agreements.signed-electronic'
    : 'agreements.signed-unconfirmed';
  return (
    <>
      {signature.confirmed && '✓ '}
      {say(kind)}
      <span className={styles.meta}>
        {[
          signature.signedOn && say('agreements.signed-on', { date: day(signature.signedOn) }),
          signature.signatory,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <DocumentHere agreement={agreement} hash={signature.documentHash} />
    </>
  );
}

function ToDoList({ of }: { of: readonly ToDo[] }) {
  const say = useSay();
  if (of.length === 0) return <span className={styles.quiet}>{say('agreements.to-do.none')}</span>;
  return of.map(({ step, count }) => (
    <div key={step}>{say(`agreements.to-do.${step}`, { n: count ?? 0 })}</div>
  ));
}
