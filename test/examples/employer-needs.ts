import type { Step } from './step.js';

const need = {
  externalId: 'ANAPEC-2026-004217', employer: { id: 'ICE-001524000000042', name: 'Atlas Câblage' }, territory: 'MA-KEN', sector: 'C', occupation: '8212', openings: 120, from: '2026-10-01', to: '2027-03-31',
  contract: 'permanent', reason: 'new-post', minimumLevel: 'non-graduate', difficult: true, confidence: 'firm', channel: 'agency-visit', origin: 'fictional',
};
const event = { specversion: '1.0', id: 'doc-need-1', source: 'anapec', type: 'ma.mizan.inbound.job-need-published.v1', subject: 'ANAPEC-2026-004300', time: '2026-10-02T08:00:00Z', datacontenttype: 'application/json', sourceversion: 1, data: { ...need, externalId: 'ANAPEC-2026-004300' } };
const structured = 'application/cloudevents+json';
const nobody = '00000000-0000-7000-8000-000000000000';
const as = 'anapec';
const at = (id: string) => ({ id });
const declaring = { operation: 'declareNeed', as } as const;
const pushing = { operation: 'pushEvents', as, contentType: structured } as const;

const importing = { operation: 'importNeeds', as, contentType: 'application/x-ndjson' } as const;
const lines = (...needs: object[]) => needs.map((one) => `${JSON.stringify(one)}\n`).join('');

export const employerNeeds: readonly Step[] = [
  { ...declaring, name: 'A need of 120 operators', body: need, headers: { 'idempotency-key': 'need-004217' }, gives: 201, keep: 'need' },
  { ...declaring, name: 'The same again under the same key', body: need, headers: { 'idempotency-key': 'need-004217' }, gives: 201 },
  { ...declaring, name: 'Another body under the same key', body: { ...need, openings: 121 }, headers: { 'idempotency-key': 'need-004217' }, gives: 'idempotency-key-reused' },
  { ...declaring, name: 'An external id that is taken', body: need, gives: 'external-id-taken' },
  { operation: 'putNeed', name: 'The declared aggregate of the Assises', as, path: { externalId: 'ASSISES-2016-RSK' }, gives: 201, keep: 'aggregate', body: {
    territory: 'MA-04', openings: 23000, allocation: [{ sector: 'cluster:tech-offshoring-services', openings: 15640 }], channel: 'assises', sourceVersion: 2, origin: 'fictional' } },
  { operation: 'putNeed', name: 'Its next version', as, path: { externalId: 'ASSISES-2016-RSK' }, gives: 200, body: { territory: 'MA-04', openings: 23100, channel: 'assises', sourceVersion: 3, origin: 'fictional' } },
  { operation: 'putNeed', name: 'A version that is too old', as, path: { externalId: 'ASSISES-2016-RSK' }, gives: 'stale', body: { territory: 'MA-04', openings: 22000, channel: 'assises', sourceVersion: 1, origin: 'fictional' } },
  { operation: 'putNeed', name: 'Another identity than the path’s', as, path: { externalId: 'ASSISES-2016-RSK' }, gives: 'identity-is-fixed', body: { externalId: 'OTHER', territory: 'MA-04', openings: 1 } },
  { operation: 'listNeeds', name: 'The needs of a province', as, query: { territory: 'MA-KEN', limit: '1' }, gives: 200 },
  { operation: 'listNeeds', name: 'The first of all needs', as, query: { limit: '1' }, gives: 200, keep: 'page' },
  { operation: 'listNeeds', name: 'The page after', as, query: { limit: '1', cursor: '{page.next}' }, gives: 200 },
  { operation: 'listNeeds', name: 'A cursor of nobody', as, query: { cursor: 'bm9uZQ' }, gives: 'unknown-cursor' },
  { operation: 'readNeed', name: 'The need', as, path: at('{need.id}'), gives: 200 },
  { operation: 'readNeed', name: 'A need that is not there', as, path: at(nobody), gives: 'not-found' },
  { operation: 'reviseNeed', name: 'Ten openings more', as, path: at('{need.id}'), ifMatch: 'need', body: { openings: 130 }, gives: 200, keep: 'revised' },
  { operation: 'reviseNeed', name: 'A version that was replaced', as, path: at('{need.id}'), ifMatch: 'need', body: { openings: 140 }, gives: 'stale-version' },
  { operation: 'reviseNeed', name: 'Another external id', as, path: at('{need.id}'), ifMatch: 'revised', body: { externalId: 'OTHER' }, gives: 'identity-is-fixed' },
  { operation: 'reviseNeed', name: 'Without a version', as, path: at('{need.id}'), body: { openings: 140 }, gives: 'if-match-required' },
  { operation: 'reviseNeed', name: 'The need of another organisation', as: 'council-ma-04', path: at('{need.id}'), ifMatch: 'revised', body: { openings: 140 }, gives: 'forbidden' },
  { operation: 'validateNeed', name: 'The agency has seen the employer', as, path: at('{need.id}'), ifMatch: 'revised', gives: 200, keep: 'validated' },
  { operation: 'validateNeed', name: 'It is validated already', as, path: at('{need.id}'), ifMatch: 'validated', gives: 200 },
  { operation: 'recordHires', name: 'Thirty hires', as, path: at('{need.id}'), ifMatch: 'validated', body: { on: '2026-11-20', count: 30 }, gives: 200, keep: 'met' },
  { operation: 'validateNeed', name: 'It is partly met already', as, path: at('{need.id}'), ifMatch: 'met', gives: 'not-awaiting-validation' },
  { operation: 'recordHires', name: 'Hires of tomorrow', as, path: at('{need.id}'), ifMatch: 'met', body: { on: '2026-11-25', count: 1 }, gives: 'date-in-the-future' },
  { operation: 'recordHires', name: 'More hires than openings', as, path: at('{need.id}'), ifMatch: 'met', body: { on: '2026-11-20', count: 500 }, gives: 'hires-exceed-openings' },
  { operation: 'reviseNeed', name: 'Fewer openings than hires', as, path: at('{need.id}'), ifMatch: 'met', body: { openings: 20 }, gives: 'openings-below-hires' },
  { operation: 'withdrawNeed', name: 'The employer gave up', as, path: at('{need.id}'), ifMatch: 'met', body: { reason: 'La ligne ne sera pas ouverte' }, gives: 200, keep: 'withdrawn' },
  { operation: 'recordHires', name: 'Hires on a withdrawn need', as, path: at('{need.id}'), ifMatch: 'withdrawn', body: { on: '2026-11-20', count: 1 }, gives: 'need-is-final' },

  { ...declaring, name: 'A window that ends before it begins', body: { ...need, externalId: 'DOC-1', from: '2027-01-01', to: '2026-12-31' }, gives: 'window-reversed' },
  { ...declaring, name: 'A window with one end', body: { ...need, externalId: 'DOC-1', to: null }, gives: 'window-incomplete' },
  { ...declaring, name: 'Parts that exceed the whole', body: { ...need, externalId: 'DOC-1', allocation: [{ occupation: '8212', openings: 200 }] }, gives: 'allocation-exceeds-openings' },
  { ...declaring, name: 'A part outside the need', body: { ...need, externalId: 'DOC-1', allocation: [{ territory: 'MA-RAB', openings: 1 }] }, gives: 'outside-the-need' },
  { ...declaring, name: 'A code that is in no list', body: { ...need, externalId: 'DOC-1', territory: 'MA-ZZZ' }, gives: 'unknown-code' },
  { ...declaring, name: 'Another region', as: 'council-ma-06', body: { ...need, externalId: 'DOC-1' }, gives: 'territory-forbidden' },
  { ...declaring, name: 'In the name of another organisation', body: { ...need, externalId: 'DOC-1', organisation: 'council-ma-04' }, gives: 'organisation-mismatch' },

  { ...importing, name: 'Two needs and a bad line', body: lines({ externalId: 'LINE-1', territory: 'MA-KEN', openings: 4, origin: 'fictional' }, { externalId: 'LINE-2', territory: 'MA-KEN', openings: 0 }), gives: 201, keep: 'import' },
  { ...importing, name: 'All or nothing, with lines that nobody can read', query: { mode: 'all-or-nothing' }, gives: 201, keep: 'refusedImport', body: `${lines({ externalId: 'LINE-3', territory: 'MA-KEN', openings: 4 })}{\n"${'x'.repeat(140_000)}"\n` },
  { operation: 'readImportReport', name: 'Why nothing of it was taken', as, path: at('{refusedImport.id}'), gives: 200 },
  { ...importing, name: 'No NDJSON', contentType: 'application/json', body: [], gives: 'unsupported-media-type' },
  { operation: 'listImports', name: 'The imports', as, query: { limit: '1' }, gives: 200 },
  { operation: 'readImport', name: 'The import', as, path: at('{import.id}'), gives: 200 },
  { operation: 'readImportReport', name: 'What was refused', as, path: at('{import.id}'), query: { result: 'refused' }, gives: 200 },

  { ...pushing, name: 'An event of the agency’s system', body: event, gives: 200 },
  { ...pushing, name: 'A batch: a repeat and a refused one', contentType: 'application/cloudevents-batch+json', body: [event, { ...event, id: 'doc-need-2', data: { ...event.data, openings: 0 } }], gives: 200 },
  { ...pushing, name: 'A source that is not the caller', body: { ...event, id: 'doc-need-3', source: 'ministry' }, gives: 'source-mismatch' },
  { ...pushing, name: 'A type that nobody takes here', body: { ...event, id: 'doc-need-4', type: 'ma.mizan.inbound.other.v1' }, gives: 'unknown-type' },
  { ...pushing, name: 'A subject that is not the external id', body: { ...event, id: 'doc-need-5', subject: 'OTHER' }, gives: 'subject-mismatch' },
  { ...pushing, name: 'No CloudEvent', body: { id: 'doc-need-6' }, gives: 'bad-envelope' },
  { ...pushing, name: 'A batch that is no list', contentType: 'application/cloudevents-batch+json', body: event, gives: 'bad-batch' },
];
