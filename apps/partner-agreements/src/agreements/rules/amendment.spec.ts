import { phased } from '@mizan/classifications';
import type { AgreementState, AgreementTerms } from '@mizan/contracts';
import { draft } from './agreement.js';
import { amendedText, termsOf } from './amended-text.js';
import {
  amended,
  assertOfThisText,
  changeAmendment,
  draftAmendment,
  overtaken,
} from './amendment.js';
import { contentHashOf } from './content.js';
import { endedWith } from './ending.js';
import { enterIntoForce } from './force.js';
import { terminate } from './ending.js';

const TODAY = '2026-11-24';
const terms: AgreementTerms = {
  kind: 'convention-de-partenariat',
  title: 'Convention Région – ANAPEC',
  territory: 'MA-04',
  parties: [
    { organisation: 'council-ma-04', role: 'council' },
    { organisation: 'anapec', role: 'agency' },
  ],
  startsOn: '2026-01-01',
  endsOn: '2027-12-31',
  commitments: [
    {
      owner: 'anapec',
      indicator: 'youth-trained',
      effect: 'supply',
      target: 8000,
      unit: 'persons',
      territory: 'MA-04',
    },
    {
      owner: 'council-ma-04',
      indicator: 'posts-opened',
      effect: 'demand',
      target: 80,
      unit: 'openings',
      territory: 'MA-SAL',
    },
  ],
};
let ids = 0;
const newId = () => `0199a000-0000-7000-8000-${String(++ids).padStart(12, '0')}`;
const given = { newId, regions: [] };
const drafted = draft('agreement', 'council-ma-04', terms, given).state;
const agreement: AgreementState = {
  ...drafted,
  status: 'in-force',
  effectiveAt: '2026-01-01',
  signatures: terms.parties.map(({ organisation }) => ({
    organisation,
    contentHash: drafted.contentHash,
    type: 'recorded',
    confirmed: true,
  })),
};
const [trained, opened] = agreement.commitments.map(({ commitmentId }) => commitmentId) as [
  string,
  string,
];
const textBy = (changes: object, of = agreement) => {
  const text = amendedText(of, changes as Record<string, unknown>);
  return { text, terms: termsOf(text) };
};
const proposal = (effectiveAt: string, changes: object, of = agreement) =>
  draftAmendment(of, { effectiveAt, changes }, textBy(changes, of), {
    id: 'amendment',
    organisation: 'anapec',
    earlier: 0,
    ...given,
  }).state;
const after = (effectiveAt: string, changes: object, of = agreement): AgreementState =>
  amended(of, proposal(effectiveAt, changes, of), textBy(changes, of), newId).state;
const quartersOf = (
  { commitments, startsOn, endsOn }: AgreementState,
  id = trained,
): Record<string, number> =>
  Object.fromEntries(
    phased(
      commitments.find(({ commitmentId }) => commitmentId === id)!,
      startsOn,
      endsOn,
    ),
  );
const rule = (code: string) => expect.objectContaining({ code }) as Error;

describe('a proposal to amend', () => {
  it('is an agreement of its own that promises nothing by itself', () =>
    expect(proposal('2026-01-01', { endsOn: '2028-12-31' })).toMatchObject({
      agreementId: 'amendment',
      amends: 'agreement',
      status: 'draft',
      effectiveAt: '2026-01-01',
      commitments: [],
      signatures: [],
      amendment: { number: 1, basedOn: agreement.contentHash, reach: ['MA-04', 'MA-SAL'] },
    }));
  it('is refused on an agreement that is not signed, has ended, or is an amendment', () => {
    const on = (status: AgreementState['status']) => () =>
      proposal('2026-01-01', { endsOn: '2028-12-31' }, { ...agreement, status });
    for (const status of ['draft', 'ready', 'partly-signed', 'expired', 'closed'] as const)
      expect(on(status)).toThrow(rule('not-signed'));
    expect(() => proposal('2026-01-01', {}, { ...agreement, amends: 'other' })).toThrow(
      rule('amends-an-amendment'),
    );
  });
  it('may not change who is bound where, and names only commitments that exist', () => {
    for (const name of ['kind', 'territory', 'implements', 'conditions', 'origin', 'anything'])
      expect(() => textBy({ [name]: null })).toThrow(rule('not-amendable'));
    expect(() => textBy({ commitments: { unknown: { target: 1 } } })).toThrow(
      rule('no-such-commitment'),
    );
  });
  it.each([[7], ['all'], [null], [[7]], [{ [trained]: 7 }], [[{ id: 7 }]], [[{ released: true }]]])(
    'refuses commitments in the form %j',
    (commitments) => expect(() => textBy({ commitments })).toThrow(rule('not-changes-by-id')),
  );
  it('says in another order and another Unicode form the same', () => {
    const one = {
      title: 'Convention région élargie',
      commitments: [{ id: trained, target: 9000 }],
    };
    const other = {
      commitments: [{ target: 9000, id: trained }],
      title: ' Convention  région élargie'.normalize('NFD'),
    };
    const hash = (changes: object) => proposal('2026-01-01', changes).contentHash;
    expect(hash(other)).toBe(hash(one));
    expect(hash({ endsOn: null })).not.toBe(hash({}));
  });
  it('is signed by whoever was a party before or is one after', () => {
    const parties = [
      { organisation: 'council-ma-04', role: 'council' },
      { organisation: 'operator-ofppt', role: 'operator' },
    ];
    const changes = { parties, commitments: { [trained]: { owner: 'operator-ofppt' } } };
    const organisations = proposal('2026-01-01', changes).parties.map((one) => one.organisation);
    expect(organisations).toEqual(['council-ma-04', 'operator-ofppt', 'anapec']);
  });
  it('voids its signatures when it is changed, and rests on the present text then', () => {
    const first = proposal('2026-01-01', { endsOn: '2028-12-31' });
    const signed = {
      ...first,
      status: 'partly-signed' as const,
      signatures: [{ ...agreement.signatures[0]!, contentHash: first.contentHash }],
    };
    const changes = { endsOn: '2029-12-31' };
    const asked = { effectiveAt: '2026-01-01', changes };
    const next = changeAmendment(signed, agreement, asked, textBy(changes), given);
    expect(next?.state).toMatchObject({
      status: 'ready',
      signatures: [],
      signaturesVoided: ['council-ma-04'],
      amendment: { number: 1, changes },
    });
    const same = { effectiveAt: '2026-01-01', changes: { endsOn: '2028-12-31' } };
    expect(changeAmendment(signed, agreement, same, textBy(same.changes), given)).toBeUndefined();
  });
});

describe('an amendment in force', () => {
  it('extended from the start spreads the target over all quarters', () => {
    const quarters = quartersOf(after('2026-01-01', { endsOn: '2028-12-31' }));
    expect(quarters['2026-Q1']).toBe(667);
    expect(quarters['2028-Q4']).toBe(666);
    expect(Object.values(quarters).reduce((a, b) => a + b)).toBe(8000);
  });
  it('from a later day keeps the quarters before it, and spreads the rest', () => {
    const quarters = quartersOf(after('2027-01-01', { endsOn: '2028-12-31' }));
    expect(quarters).toMatchObject({ '2026-Q1': 1000, '2026-Q4': 1000, '2027-Q1': 500 });
    expect(Object.values(quarters).reduce((a, b) => a + b)).toBe(8000);
  });
  it('changes one commitment by its id, in either form, and leaves the others', () => {
    for (const commitments of [{ [trained]: { target: 9000 } }, [{ id: trained, target: 9000 }]]) {
      const { commitments: all } = after('2026-01-01', { commitments });
      expect(all).toHaveLength(2);
      expect(all[0]).toMatchObject({ commitmentId: trained, target: 9000, phases: null });
      expect(all[1]).toEqual({ ...agreement.commitments[1], phases: null, releasedOn: null });
    }
  });
  it('releases a commitment: what was promised before stays, and nothing after', () => {
    const released = after('2027-01-01', { commitments: { [opened]: null } });
    expect(released.commitments[1]).toMatchObject({
      commitmentId: opened,
      releasedOn: '2027-01-01',
    });
    expect(quartersOf(released, opened)).toEqual({
      '2026-Q1': 10,
      '2026-Q2': 10,
      '2026-Q3': 10,
      '2026-Q4': 10,
    });
    expect(contentHashOf(released)).toBe(released.contentHash);
    expect(() => textBy({ commitments: { [opened]: { target: 5 } } }, released)).toThrow(
      rule('no-such-commitment'),
    );
  });
  it('adds a commitment, which promises nothing for the quarters before it was made', () => {
    const added = { ...terms.commitments[0]!, indicator: 'others-trained', target: 400 };
    const { commitments, startsOn, endsOn } = after('2027-01-01', { commitments: [added] });
    expect(phased(commitments[2]!, startsOn, endsOn)).toEqual(
      ['2027-Q1', '2027-Q2', '2027-Q3', '2027-Q4'].map((quarter) => [quarter, 100]),
    );
  });
  it('refuses a target below what was promised before it, and steps that change the past', () => {
    const lower = { commitments: [{ id: trained, target: 3999 }] };
    expect(() => proposal('2027-01-01', lower)).toThrow(rule('below-the-promised'));
    const steps = [
      { period: '2026-Q1', amount: 7000 },
      { period: '2027-Q1', amount: 1000 },
    ];
    const stepped = { commitments: [{ id: trained, schedule: steps }] };
    expect(() => proposal('2027-01-01', stepped)).toThrow(rule('changes-the-past'));
    expect(quartersOf(after('2026-01-01', stepped))).toEqual({ '2026-Q1': 7000, '2027-Q1': 1000 });
  });
  it('twice: the second keeps what the first made of the past', () => {
    const first = after('2027-01-01', { endsOn: '2028-12-31' });
    const quarters = quartersOf(after('2028-01-01', { endsOn: '2029-12-31' }, first));
    expect(quarters).toMatchObject({ '2026-Q1': 1000, '2027-Q4': 500, '2028-Q1': 250 });
    expect(Object.values(quarters).reduce((a, b) => a + b)).toBe(8000);
  });
  it('is refused if the text has changed since, and overtakes the others', () => {
    const changes = { endsOn: '2028-12-31' };
    const other = proposal('2026-01-01', changes);
    const next = after('2026-01-01', { title: 'Autre titre' });
    expect(() => assertOfThisText(other, agreement)).not.toThrow();
    expect(() => assertOfThisText(other, next)).toThrow(rule('amended-text-changed'));
    const scheduled: AgreementState = {
      ...other,
      status: 'signed',
      amendment: { ...other.amendment!, entersOn: '2027-01-01' },
    };
    expect(overtaken(scheduled, 'first')?.state.amendment).toMatchObject({
      overtakenBy: 'first',
      entersOn: null,
    });
    expect(overtaken({ ...other, status: 'in-force' }, 'first')).toBeUndefined();
  });
  it('enters on the day that its council names; what it changes holds from its own day', () => {
    const signed = {
      ...proposal('2026-01-01', { endsOn: '2028-12-31' }),
      status: 'signed' as const,
    };
    const by = { by: 'council-ma-04', all: ['council-ma-04'] };
    const later = enterIntoForce(signed, '2027-01-01', TODAY, by)?.state;
    expect(later).toMatchObject({
      status: 'signed',
      effectiveAt: '2026-01-01',
      amendment: { entersOn: '2027-01-01' },
    });
    expect(enterIntoForce(signed, TODAY, TODAY, by)?.state).toMatchObject({
      status: 'in-force',
      effectiveAt: '2026-01-01',
    });
  });
  it('ends with the agreement; a draft of one is abandoned', () => {
    const ended = terminate(agreement, TODAY, 'plus de budget', TODAY)!;
    const draftOf = proposal('2026-01-01', { endsOn: '2028-12-31' });
    expect(endedWith({ ...draftOf, status: 'in-force' }, ended)?.state).toMatchObject({
      status: 'terminated',
      endedOn: TODAY,
    });
    expect(endedWith(draftOf, ended)?.state.status).toBe('abandoned');
    expect(endedWith({ ...draftOf, status: 'closed' }, ended)).toBeUndefined();
  });
});
