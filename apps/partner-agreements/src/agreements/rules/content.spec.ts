import type { AgreementTerms } from '@mizan/contracts';
import { contentHashOf, differencesIn, isSameText } from './content.js';

const commitment = {
  owner: 'anapec',
  indicator: 'non-graduate-youth-trained',
  effect: 'supply',
  target: 6000,
  unit: 'persons',
  territory: 'MA-04',
} as const;
const terms: AgreementTerms = {
  kind: 'convention-de-partenariat',
  title: 'Convention Région – ANAPEC',
  territory: 'MA-04',
  parties: [
    { organisation: 'council-ma-04', role: 'council', signatory: 'Le président' },
    { organisation: 'anapec', role: 'agency' },
  ],
  startsOn: '2027-01-01',
  endsOn: '2029-12-31',
  conditions: [
    { kind: 'visa', reference: 'TGR' },
    { kind: 'deliberation', date: '2026-10-01' },
  ],
  commitments: [commitment, { ...commitment, effect: 'demand', unit: 'openings' }],
};

describe('the content of an agreement', () => {
  it('has a hash that names its rule', () =>
    expect(contentHashOf(terms)).toMatch(/^sha256:[0-9a-f]{64}\.v2$/));
  it.each<[string, Partial<AgreementTerms>]>([
    ['the order of parties', { parties: [...terms.parties].reverse() }],
    ['the order of commitments', { commitments: [...terms.commitments].reverse() }],
    ['the order of conditions', { conditions: [...terms.conditions!].reverse() }],
    ['white space and Unicode form', { title: ' Convention Re\u0301gion\n–  ANAPEC' }],
    ['whether a condition is met', { conditions: terms.conditions!.map(({ date: _, ...c }) => c) }],
    ['who signs for a party', { parties: terms.parties.map(({ signatory: _, ...one }) => one) }],
    ['what it carries out', { implements: '0199a000-0001-7000-8000-000000000001' }],
    ['where the record comes from', { origin: 'fictional' }],
    ['what is said to be nothing', { noticeMonths: null }],
  ])('is not %s', (_what, change) => {
    expect(isSameText({ ...terms, ...change }, terms)).toBe(true);
    expect(contentHashOf({ ...terms, ...change })).toBe(contentHashOf(terms));
  });
  it('is the order of steps in no schedule', () => {
    const steps = [
      { period: '2027-Q1', amount: 2000 },
      { period: '2027-Q2', amount: 4000 },
    ];
    const of = (schedule: typeof steps) => ({
      ...terms,
      commitments: [{ ...commitment, schedule }],
    });
    expect(isSameText(of(steps), of([...steps].reverse()))).toBe(true);
  });
  it.each<[Partial<AgreementTerms>, string[]]>([
    [{ title: 'Autre' }, ['/title']],
    [{ endsOn: '2030-12-31', noticeMonths: 3 }, ['/endsOn', '/noticeMonths']],
    [
      { commitments: [terms.commitments[1]!, { ...commitment, target: 5000 }] },
      ['/commitments/1/target'],
    ],
    [{ commitments: [commitment] }, ['/commitments']],
    [
      { parties: [...terms.parties, { organisation: 'ministry', role: 'ministry' }] },
      ['/parties/2'],
    ],
    [
      { parties: [terms.parties[0]!, { organisation: 'anapec', role: 'other' }] },
      ['/parties/1/role'],
    ],
    [{ conditions: [{ kind: 'visa', reference: 'TR' }] }, ['/conditions/0', '/conditions']],
  ])('differs where %j says: %j', (change, pointers) =>
    expect(differencesIn({ ...terms, ...change }, terms)).toEqual(pointers),
  );
});
