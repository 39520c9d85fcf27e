import type { AgreementState } from '@mizan/contracts';
import { draft } from './agreement.js';
import { contentHashOf } from './content.js';
import {
  addDocument,
  type AddedDocument,
  documentOf,
  ownDocuments,
  removeDocument,
  withNamedDocument,
} from './documents.js';
import { record } from './signing.js';

const TODAY = '2026-11-24';
const drafted = draft(
  'agreement',
  'council-ma-04',
  {
    kind: 'protocol',
    title: 'Protocole',
    territory: 'MA-04',
    parties: [
      { organisation: 'council-ma-04', role: 'council' },
      { organisation: 'anapec', role: 'agency' },
    ],
    commitments: [],
  },
  { newId: () => 'id', regions: [] },
).state;
const hashOf = (digit: string) => `sha256:${digit.repeat(64)}`;
const file = (digit: string, more: Partial<AddedDocument> = {}): AddedDocument => ({
  hash: hashOf(digit),
  kind: 'signed-text',
  fileName: `${digit}.pdf`,
  mediaType: 'application/pdf',
  size: 10,
  addedOn: TODAY,
  organisation: 'anapec',
  scan: 'clean',
  ...more,
});
const removal = (organisation = 'anapec') => ({ on: TODAY, organisation, reason: 'autre fichier' });
const after = (...digits: string[]): AgreementState =>
  digits.reduce((state, digit) => addDocument(state, file(digit))!.state, drafted);
const rule = (code: string) => expect.objectContaining({ code }) as Error;

describe('a document of an agreement', () => {
  it('is added to the others, and leaves the text and its signatures as they are', () => {
    const { type, state } = addDocument(after('1'), file('2'))!;
    expect(type).toBe('ma.mizan.partner-agreements.document-added.v1');
    expect(state.documents?.map(({ hash }) => hash)).toEqual([hashOf('1'), hashOf('2')]);
    expect([contentHashOf(state), state.contentHash]).toEqual([
      drafted.contentHash,
      drafted.contentHash,
    ]);
    expect({ ...state, documents: [] }).toEqual(drafted);
  });
  it('is added once, whatever it is called the second time', () =>
    expect(
      addDocument(after('1'), file('1', { kind: 'other', fileName: 'b.pdf' })),
    ).toBeUndefined());
  it('that was known by its hash is filled in where it stands', () => {
    const named = withNamedDocument(after('1'), undefined, {
      hash: hashOf('3'),
      organisation: 'council-ma-04',
      addedOn: TODAY,
    })!.state;
    expect(named.documents?.[1]).toMatchObject({ size: null, fileName: null, kind: 'signed-text' });
    const filled = addDocument(addDocument(named, file('4'))!.state, file('3'))!.state;
    expect(filled.documents?.map(({ size }) => size)).toEqual([10, 10, 10]);
    expect(filled.documents?.[1]).toMatchObject({ hash: hashOf('3'), organisation: 'anapec' });
  });
  it('is one of a hundred at most', () => {
    const documents = Array.from({ length: 100 }, (_, i) => ({
      ...file('1'),
      hash: `sha256:${String(i).padStart(64, '0')}`,
    }));
    const full = { ...drafted, documents };
    expect(() => addDocument(full, file('f'))).toThrow(rule('too-many-documents'));
    const named = { hash: hashOf('f'), organisation: 'anapec', addedOn: TODAY };
    expect(withNamedDocument(full, undefined, named)).toBeUndefined();
  });
});

describe('a document that is taken back', () => {
  it('stays on record with the reason, and is not among the documents any more', () => {
    const { type, state } = removeDocument(after('1', '2'), hashOf('1'), removal())!;
    expect(type).toBe('ma.mizan.partner-agreements.document-removed.v1');
    expect(state.documents?.[0]).toMatchObject({ hash: hashOf('1'), removed: removal() });
    expect(documentOf(state.documents, hashOf('1'))).toBeUndefined();
    expect(ownDocuments(state.documents, 'anapec').map(({ hash }) => hash)).toEqual([hashOf('2')]);
    expect(removeDocument(state, hashOf('1'), removal())).toBeUndefined();
  });
  it('may be added again', () => {
    const without = removeDocument(after('1'), hashOf('1'), removal())!.state;
    const again = addDocument(without, file('1'))!.state;
    expect(documentOf(again.documents, hashOf('1'))).toMatchObject({ removed: null, size: 10 });
  });
  it('was added by the same organisation, and is there', () => {
    expect(() => removeDocument(after('1'), hashOf('1'), removal('council-ma-04'))).toThrow(
      rule('document-of-another'),
    );
    expect(() => removeDocument(after('1'), hashOf('2'), removal())).toThrow(rule('not-found'));
  });
});

describe('a scan that a party names by its hash', () => {
  const named = { hash: hashOf('5'), organisation: 'anapec', addedOn: TODAY };
  it('is recorded with what else changes, in one event', () => {
    const signature = {
      organisation: 'anapec',
      contentHash: drafted.contentHash,
      type: 'recorded' as const,
      signedOn: TODAY,
      confirmed: true,
    };
    const recorded = record(drafted, signature, TODAY);
    const change = withNamedDocument(drafted, recorded, named)!;
    expect(change.type).toBe(recorded.type);
    expect(change.state).toMatchObject({
      status: 'partly-signed',
      documents: [{ hash: hashOf('5'), size: null }],
    });
  });
  it('is an event of its own where nothing else changes, and nothing where it is known', () => {
    const change = withNamedDocument(drafted, undefined, named)!;
    expect(change.type).toBe('ma.mizan.partner-agreements.document-added.v1');
    expect(withNamedDocument(change.state, undefined, named)).toBeUndefined();
  });
});
