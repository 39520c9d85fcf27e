import { fieldAt, type RecordedDraft, recordedBody } from './recorded-draft';

const draft = {
  kind: 'convention-cadre',
  title: 'Convention-cadre 2013–2015',
  territory: 'MA-04',
  parties: [
    { organisation: 'council', role: 'external', signatory: 'Président', signedOn: '2013-03-01' },
    { organisation: 'agency', role: 'external', signatory: null, signedOn: null },
  ],
  commitments: [],
  documentHash: 'sha256:1',
  effectiveAt: '2013-03-04',
} as unknown as RecordedDraft;

describe('the form of an agreement that is signed already', () => {
  it('sends the text without the days, and a signature of each party', () => {
    const body = recordedBody(draft, (organisation) => organisation);
    expect(body.parties).toEqual([
      { organisation: 'council', role: 'council', signatory: 'Président' },
      { organisation: 'agency', role: 'agency', signatory: null },
    ]);
    expect(body.signatures).toEqual([
      { organisation: 'council', signedOn: '2013-03-01', signatory: 'Président' },
      { organisation: 'agency', signedOn: null, signatory: null },
    ]);
    expect(body).toMatchObject({ documentHash: 'sha256:1', effectiveAt: '2013-03-04' });
  });
  it('shows what is wrong with a signature beside its party', () => {
    expect(fieldAt('/signatures/1/signedOn')).toBe('/parties/1/signedOn');
    expect(fieldAt('/signatures')).toBe('/parties');
    expect(fieldAt('/title')).toBe('/title');
  });
});
