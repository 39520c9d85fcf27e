import type { AgreementState, AgreementTerms } from '@mizan/contracts';
import { draft, withdraw } from './agreement.js';
import { type Paper, recordPaper } from './recording.js';
import { confirming, sign } from './signing.js';

const TODAY = '2026-11-24';
const terms: AgreementTerms = {
  kind: 'convention-cadre',
  title: 'Convention-cadre 2014–2028',
  territory: 'MA-04',
  parties: [
    { organisation: 'council-ma-04', role: 'council' },
    { organisation: 'anapec', role: 'agency' },
    { organisation: 'foundation', role: 'external' },
  ],
  startsOn: '2014-01-01',
  endsOn: '2028-12-31',
  commitments: [],
};
const paper: Paper = {
  documentHash: `sha256:${'3'.repeat(64)}`,
  effectiveAt: '2014-02-01',
  signatures: [
    { organisation: 'council-ma-04', signedOn: '2014-01-10', signatory: 'Président' },
    { organisation: 'anapec', signedOn: '2014-01-12', signatory: 'Directeur général' },
    { organisation: 'foundation', signedOn: '2014-01-11' },
  ],
};
const textOf = (change: Partial<AgreementTerms> = {}): AgreementState =>
  draft('agreement', 'council-ma-04', { ...terms, ...change }, { newId: () => 'id', regions: [] })
    .state;
const recorded = (said: Partial<Paper> = {}, change: Partial<AgreementTerms> = {}) =>
  recordPaper(textOf(change), { ...paper, ...said }, 'council-ma-04', TODAY);
const confirmed = (agreement: AgreementState) =>
  sign(
    agreement,
    confirming(
      agreement,
      {
        organisation: 'anapec',
        contentHash: agreement.contentHash,
        type: 'recorded',
        confirmed: true,
      },
      TODAY,
    ),
    TODAY,
  )!;
const rule = (code: string) => expect.objectContaining({ code }) as Error;

describe('an agreement that is older than the system', () => {
  it('counts what its recorder and the parties without an account signed; the others confirm', () => {
    const { type, state } = recorded();
    expect(type).toBe('ma.mizan.partner-agreements.agreement-recorded.v1');
    expect(state).toMatchObject({ status: 'partly-signed', effectiveAt: '2014-02-01' });
    expect(
      state.signatures.map(({ organisation, signedOn, confirmed: is }) => [
        organisation,
        signedOn,
        is,
      ]),
    ).toEqual([
      ['council-ma-04', '2014-01-10', true],
      ['anapec', '2014-01-12', false],
      ['foundation', '2014-01-11', true],
    ]);
  });

  it('is in force since the day of the document once the last party has confirmed', () => {
    const { type, state } = confirmed(recorded().state);
    expect(type).toBe('ma.mizan.partner-agreements.agreement-entered-into-force.v1');
    expect(state).toMatchObject({ status: 'in-force', effectiveAt: '2014-02-01' });
    expect(state.signatures.at(-1)).toMatchObject({
      signedOn: '2014-01-12',
      signatory: 'Directeur général',
      documentHash: paper.documentHash,
      confirmed: true,
    });
  });

  it('is signed, and not in force, if the document names no day or one to come', () => {
    for (const effectiveAt of [null, '2027-01-01'])
      expect(confirmed(recorded({ effectiveAt }).state)).toMatchObject({
        type: 'ma.mizan.partner-agreements.agreement-signed.v1',
        state: { status: 'signed', effectiveAt },
      });
  });

  it('is recorded as already ended if its end has passed', () =>
    expect(confirmed(recorded({}, { endsOn: '2018-12-31' }).state)).toMatchObject({
      type: 'ma.mizan.partner-agreements.agreement-expired.v1',
      state: { status: 'expired', effectiveAt: '2014-02-01', endedOn: '2018-12-31' },
    }));

  it('is complete at once if nobody has to confirm', () => {
    const parties = [terms.parties[0]!, terms.parties[2]!];
    const signatures = [paper.signatures[0]!, paper.signatures[2]!];
    expect(recorded({ signatures }, { parties }).state.status).toBe('in-force');
  });

  it('has the signature of each party, once, on a day that has come', () => {
    const [council, agency, foundation] = paper.signatures as [never, never, object];
    const of = (...signatures: never[]) => recorded({ signatures });
    expect(() => of(council, agency)).toThrow(rule('signature-missing'));
    expect(() => of(council, agency, foundation as never, council)).toThrow(rule('party-twice'));
    expect(() =>
      of(council, agency, foundation as never, { ...foundation, organisation: 'x' } as never),
    ).toThrow(rule('not-a-party'));
    expect(() => of(council, agency, { ...foundation, signedOn: '2030-01-01' } as never)).toThrow(
      rule('date-in-the-future'),
    );
  });

  it('names its entry into force only if its deciders confirm it, its conditions are met and it runs', () => {
    const parties = terms.parties.slice(1);
    const signatures = paper.signatures.slice(1);
    expect(() =>
      recordPaper(textOf({ parties }), { ...paper, signatures }, 'anapec', TODAY),
    ).toThrow(rule('entry-not-by-a-party'));
    const conditions = [{ kind: 'visa' as const, reference: null }];
    expect(() => recorded({}, { conditions })).toThrow(rule('condition-outstanding'));
    expect(() => recorded({ effectiveAt: '2029-01-01' })).toThrow(rule('after-the-end'));
  });

  it('loses the day of the document when it is taken back to draft', () =>
    expect(withdraw(recorded().state, 'Erreur de saisie')!.state).toMatchObject({
      status: 'draft',
      signatures: [],
      effectiveAt: null,
    }));
});
