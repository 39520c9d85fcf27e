import { createHash } from 'node:crypto';
import { pdfOf } from '../support/pdf.js';
import { agreement, at, council, drafting } from './agreements.js';
import type { Step } from './step.js';

const file = pdfOf(['Convention', 'Document de demonstration']).toString('latin1');
const hashOf = (text: string) => createHash('sha256').update(text);
const hash = `sha256:${hashOf(file).digest('hex')}`;
const scan = `sha256:${'4'.repeat(64)}`;
const adding = {
  operation: 'addDocument',
  as: 'anapec',
  path: at('documented'),
  query: { kind: 'signed-text', fileName: 'convention-signee.pdf' },
  contentType: 'application/octet-stream',
  body: file,
} as const;
const removing = {
  operation: 'removeDocument',
  as: 'anapec',
  path: { ...at('documented'), hash },
  body: { reason: 'Mauvais fichier' },
} as const;

const added: Step[] = [
  {
    ...drafting,
    name: 'A convention that is to carry documents',
    body: { ...agreement, title: 'Convention avec documents' },
    gives: 201,
    keep: 'documented',
    isPreparation: true,
  },
  {
    ...adding,
    name: 'The signed copy, with its digest',
    headers: { 'content-digest': `sha-256=:${hashOf(file).digest('base64')}:` },
    gives: 200,
  },
  { ...adding, name: 'The same file again: nothing changes', gives: 200 },
  {
    ...adding,
    name: 'A page with the ending of a PDF',
    body: '<!doctype html><script>alert(1)</script>',
    gives: 'file-type-not-allowed',
  },
  {
    ...adding,
    name: 'Another file than the one that was announced',
    headers: { 'content-digest': `sha-256=:${hashOf('another').digest('base64')}:` },
    gives: 'digest-mismatch',
  },
  {
    ...adding,
    name: 'A digest that is none',
    headers: { 'content-digest': 'md5=:AAAA:' },
    gives: 'bad-content-digest',
  },
  { ...adding, name: 'By someone who is no party', as: 'operator-ofppt', gives: 'not-found' },
];

const read: Step[] = [
  {
    operation: 'listDocuments',
    name: 'Its documents, and which files may be added',
    as: council,
    path: at('documented'),
    gives: 200,
  },
  {
    operation: 'downloadDocument',
    name: 'The file, to be saved',
    as: council,
    path: { ...at('documented'), hash },
    gives: 200,
  },
  {
    ...removing,
    name: 'What another party has added stays',
    as: council,
    gives: 'document-of-another',
  },
  { ...removing, name: 'The agency takes its file back', gives: 200 },
];

const named: Step[] = [
  {
    operation: 'pushEvents',
    name: 'A signed text with the hash of its scan',
    as: council,
    contentType: 'application/cloudevents+json',
    body: {
      specversion: '1.0',
      id: 'doc-documented',
      source: council,
      type: 'ma.mizan.inbound.agreement-signed.v1',
      data: {
        ...agreement,
        title: 'Convention connue par son scan',
        conditions: [],
        externalId: 'CONV-2026-18',
        documentHash: scan,
        signedOn: '2026-11-20',
      },
    },
    gives: 200,
    keep: 'named',
    isPreparation: true,
  },
  {
    operation: 'downloadDocument',
    name: 'A document that is known by its hash only',
    as: council,
    path: { id: '{named.results.0.resource.id}', hash: scan },
    gives: 'file-not-here',
  },
];

export const agreementDocuments: readonly Step[] = [...added, ...read, ...named];
