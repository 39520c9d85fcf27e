import type { Agreement, AgreementDocument } from '@mizan/client';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { useOrganisations } from '../organisations/organisations';
import { Action } from '../records/action';
import { TextField } from '../records/fields';
import records from '../records/records.module.css';
import { useSession } from '../session/session';
import { agreementKey, documentsQuery, removeDocument } from './agreements-api';
import { ContentHash } from './content-hash';
import { DocumentLink, shortHash } from './document-link';
import styles from './documents.module.css';

/** Loaded after the page, because only parties may add a document. */
const AddDocument = lazy(() => import('./add-document'));

/** The documents of an agreement, and where a party adds one. */
export function Documents({ agreement }: { agreement: Agreement }) {
  const say = useSay();
  const documents = agreement.documents.filter(({ removed }) => !removed);
  return (
    <>
      {documents.length === 0 ? (
        <p className={records.quiet}>{say('agreements.documents.none')}</p>
      ) : (
        <ul className={styles.list}>
          {documents.map((document) => (
            <OneDocument key={document.hash} agreement={agreement} document={document} />
          ))}
        </ul>
      )}
      {agreement.can.includes('add-document') && <Adding agreement={agreement} />}
    </>
  );
}

function Adding({ agreement: { id, version } }: { agreement: Agreement }) {
  const { data: accepted } = useQuery(documentsQuery(id, version));
  return (
    accepted && (
      <Suspense fallback={null}>
        <AddDocument agreement={id} accepted={accepted} />
      </Suspense>
    )
  );
}

interface Of {
  agreement: Agreement;
  document: AgreementDocument;
}

function OneDocument({ agreement, document }: Of) {
  const say = useSay();
  const { bytes, day } = useFormats();
  const { nameOf } = useOrganisations();
  const { organisation: reader } = useSession();
  const { hash, kind, fileName, size, addedOn, organisation, scan } = document;
  const isOwn = organisation === reader && agreement.can.includes('remove-document');
  const facts = [
    say(`agreements.document.${kind}`),
    size && bytes(size),
    say('agreements.documents.added', { name: nameOf(organisation), date: day(addedOn) }),
    scan && say(`agreements.documents.scan.${scan}`),
  ];
  return (
    <li>
      <div className={styles.what}>
        {size ? (
          <DocumentLink agreement={agreement.id} document={document}>
            <bdi>{fileName}</bdi>
          </DocumentLink>
        ) : (
          <strong>{say('agreements.documents.known-by-hash')}</strong>
        )}
        <span className={styles.meta}>{facts.filter(Boolean).join(' · ')}</span>
        <details>
          <summary>
            {say('agreements.documents.hash')} <code dir="ltr">{shortHash(hash)}</code>
          </summary>
          <ContentHash hash={hash} />
        </details>
      </div>
      {isOwn && (
        <div className="no-print">
          <Remove agreement={agreement} document={document} />
        </div>
      )}
    </li>
  );
}

function Remove({ agreement: { id }, document: { hash, fileName } }: Of) {
  const say = useSay();
  return (
    <Action
      isGrave
      isCompact
      of={agreementKey(id)}
      name={say('agreements.documents.remove')}
      text={
        <>
          <bdi>{fileName ?? shortHash(hash)}</bdi> : {say('agreements.documents.remove-text')}
        </>
      }
      initial={{ reason: '' }}
      send={({ reason }, key) => removeDocument(id, hash, reason, key)}
      done={() => ({ id, what: say('agreements.documents.removed') })}
    >
      <TextField at="/reason" label={say('records.reason')} isLong isRequired />
    </Action>
  );
}
