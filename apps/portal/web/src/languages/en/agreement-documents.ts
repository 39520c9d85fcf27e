import type { agreementDocuments as fr } from '../fr/agreement-documents';

export const agreementDocuments: Record<keyof typeof fr, string> = {
  'agreements.documents': 'Documents',
  'agreements.documents.none': 'No document has been added.',
  'agreements.documents.add': 'Add a document',
  'agreements.documents.restraint':
    'Add no file that names a person: no list of beneficiaries, no CV, no copy of an identity document. Accepted are the text of the agreement, its signed copy, the final report, minutes, or a list without names.',
  'agreements.documents.declared':
    'This file names no person, other than signatories in their office',
  'agreements.documents.kind': 'Kind of document',
  'agreements.document.text': 'Text of the agreement',
  'agreements.document.signed-text': 'Signed copy',
  'agreements.document.final-report': 'Final report',
  'agreements.document.minutes': 'Minutes',
  'agreements.document.other': 'Other document',
  'agreements.documents.choose': 'Choose a file',
  'agreements.documents.drop': 'Or drop it here. {types}; at most {size}.',
  'agreements.documents.sending': 'Sending',
  'agreements.documents.done': 'Document added.',
  'agreements.documents.refused.undeclared':
    'First confirm that the file names no person. Accepted types: {types}, at most {size}.',
  'agreements.documents.refused.empty':
    'This file is empty. Accepted types: {types}, at most {size}.',
  'agreements.documents.refused.too-large':
    'This file is too large: at most {size}. Accepted types: {types}.',
  'agreements.documents.refused.wrong-type':
    'This type of file is not accepted. Accepted types: {types}, at most {size}.',
  'agreements.documents.added': 'added on {date}: {name}',
  'agreements.documents.scan.clean': 'checked by the virus scanner',
  'agreements.documents.scan.not-scanned': 'not checked by a virus scanner',
  'agreements.documents.known-by-hash': 'Document known by its hash, file not added',
  'agreements.documents.hash': 'Hash',
  'agreements.documents.here': 'Document kept here',
  'agreements.documents.not-here': 'Document not kept here, hash',
  'agreements.documents.remove': 'Take back',
  'agreements.documents.remove-text':
    'that it was added and taken back stays in the history; the file is no longer available.',
  'agreements.documents.removed': 'Document taken back.',
  'agreements.documents.hash-choose': 'Take the hash of a file',
  'agreements.documents.hash-drop': 'Or drop it here: it does not leave your computer.',
  'agreements.documents.hash-taken': 'Hash of the file {name}',
  'agreements.documents.hash-unknown': 'This browser computes no hash: type it.',
};
