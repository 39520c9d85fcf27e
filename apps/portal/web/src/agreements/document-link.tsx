import type { Agreement, AgreementDocument } from '@mizan/client';
import type { ReactNode } from 'react';
import { useSay } from '../languages/say';
import styles from './documents.module.css';

const addressOf = (agreement: string, hash: string): string =>
  `/api/partner-agreements/v1/agreements/${agreement}/documents/${encodeURIComponent(hash)}`;

/** The beginning of a hash, for the eye. */
export const shortHash = (hash: string): string => `${hash.slice(0, 19)}…`;

export function DocumentLink({
  agreement,
  document: { hash, fileName },
  children,
}: {
  agreement: string;
  document: Pick<AgreementDocument, 'hash' | 'fileName'>;
  children: ReactNode;
}) {
  return (
    <a href={addressOf(agreement, hash)} download={fileName ?? true}>
      {children}
    </a>
  );
}

/** The file to a hash that a signature, a condition or a report names, if it is here. */
export function DocumentHere({
  agreement: { id, documents },
  hash,
}: {
  agreement: Agreement;
  hash: string | null | undefined;
}) {
  const say = useSay();
  if (!hash) return null;
  const document = documents.find((one) => one.hash === hash && !one.removed && one.size);
  return (
    <span className={styles.here}>
      {document ? (
        <DocumentLink agreement={id} document={document}>
          {say('agreements.documents.here')}
        </DocumentLink>
      ) : (
        <>
          {say('agreements.documents.not-here')} <code dir="ltr">{shortHash(hash)}</code>
        </>
      )}
    </span>
  );
}
