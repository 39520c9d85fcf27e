import {
  type AgreementDocument,
  type AgreementState,
  type DocumentRemoval,
  DOCUMENTS_MAX,
} from '@mizan/contracts';
import { notFound, Problem, RuleViolation } from '@mizan/platform';
import type { AgreementChange } from './agreement.js';

type Documents = AgreementState['documents'];

/** A document whose file has arrived. */
export type AddedDocument = Required<Omit<AgreementDocument, 'removed'>>;
/** What a party says of a document that it has and has not sent. */
export type NamedDocument = Pick<AgreementDocument, 'hash' | 'addedOn' | 'organisation'>;

const isOf =
  (hash: string) =>
  (one: AgreementDocument): boolean =>
    one.hash === hash;

/** The document with this hash, unless it was taken back. */
export const documentOf = (documents: Documents, hash: string): AgreementDocument | undefined =>
  documents?.find((one) => isOf(hash)(one) && !one.removed);

/** What this organisation has added and not taken back. */
export const ownDocuments = (documents: Documents, organisation: string): AgreementDocument[] =>
  (documents ?? []).filter((one) => one.organisation === organisation && !one.removed);

/**
 * Adds a document at any time of an agreement's life; its text and its signatures stay as they are.
 * The file of a document that was known by its hash fills it in; the same file again changes
 * nothing.
 */
export function addDocument(
  agreement: AgreementState,
  document: AddedDocument,
): AgreementChange | undefined {
  const documents = agreement.documents ?? [];
  const known = documents.find(isOf(document.hash));
  if (known && !known.removed && known.size) return undefined;
  const added: AgreementDocument = { ...document, removed: null };
  if (!known && documents.length >= DOCUMENTS_MAX)
    throw new RuleViolation('too-many-documents', { max: String(DOCUMENTS_MAX) });
  return {
    type: 'ma.mizan.partner-agreements.document-added.v1',
    state: {
      ...agreement,
      documents: known
        ? documents.map((one) => (one === known ? added : one))
        : [...documents, added],
    },
  };
}

/**
 * A wrong file is taken back by whoever added it: a party must not take away what another one has
 * shown. That it was there stays on record.
 */
export function removeDocument(
  agreement: AgreementState,
  hash: string,
  removed: DocumentRemoval,
): AgreementChange | undefined {
  const documents = agreement.documents ?? [];
  const known = documents.find(isOf(hash));
  if (!known) throw notFound();
  if (known.removed) return undefined;
  if (known.organisation !== removed.organisation)
    throw new Problem(403, 'document-of-another', { organisation: known.organisation });
  return {
    type: 'ma.mizan.partner-agreements.document-removed.v1',
    state: {
      ...agreement,
      documents: documents.map((one) => (one === known ? { ...one, removed } : one)),
    },
  };
}

/**
 * A party named its scan of the text by the hash alone. It is a further document of the agreement,
 * recorded with what else the party changed, or by itself.
 */
export function withNamedDocument(
  agreement: AgreementState,
  change: AgreementChange | undefined,
  named: NamedDocument,
): AgreementChange | undefined {
  const { type, state } = change ?? {
    type: 'ma.mizan.partner-agreements.document-added.v1' as const,
    state: agreement,
  };
  const documents = state.documents ?? [];
  if (documents.some(isOf(named.hash)) || documents.length >= DOCUMENTS_MAX) return change;
  const document: AgreementDocument = {
    ...named,
    kind: 'signed-text',
    fileName: null,
    mediaType: null,
    size: null,
    scan: null,
    removed: null,
  };
  return { type, state: { ...state, documents: [...documents, document] } };
}
