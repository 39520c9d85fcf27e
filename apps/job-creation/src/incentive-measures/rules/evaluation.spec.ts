import type { IncentiveMeasureState, MeasureCondition } from '@mizan/contracts';
import { evaluate } from './evaluation.js';
import type { Facts } from './fields.js';
import { register } from './incentive-measure.js';

const condition = (field: string, said: Partial<MeasureCondition>): MeasureCondition => ({
  field,
  source: 'Loi',
  confirmed: true,
  ...said,
});
const measure = (terms: Partial<IncentiveMeasureState> = {}): IncentiveMeasureState => ({
  ...register(
    '0199a000-0001-7000-8000-000000000001',
    'ministry',
    {
      code: 'AIDE',
      name: { fr: 'Aide', ar: 'دعم', en: 'Aid' },
      territory: 'MA',
      from: '2026-01-01',
      subject: 'need',
      amount: { value: 9_000, unit: 'MAD', per: 'opening' },
      conditions: [],
    },
    '2026-11-24',
  ).state,
  ...terms,
});
const eligible = (terms: Partial<IncentiveMeasureState>, facts: Facts) =>
  evaluate(measure(terms), { openings: 1, ...facts }).eligible;
const withOne = (field: string, said: Partial<MeasureCondition>) => ({
  conditions: [condition(field, said)],
});

describe('a condition', () => {
  it.each<[string, Partial<MeasureCondition>, Facts[string], string]>([
    ['contract', { in: ['permanent', 'integration'] }, 'permanent', 'yes'],
    ['contract', { in: ['permanent'] }, 'seasonal', 'no'],
    ['age', { most: 30 }, 30, 'yes'],
    ['age', { most: 30 }, 31, 'no'],
    ['registeredMonths', { least: 6 }, 6, 'yes'],
    ['registeredMonths', { least: 6 }, 5, 'no'],
    ['difficult', { is: true }, true, 'yes'],
    ['difficult', { is: true }, false, 'no'],
    ['difficult', { is: false }, false, 'yes'],
    ['age', { least: 0 }, 0, 'yes'],
    ['contract', { in: ['permanent'] }, null, 'unconfirmed'],
    ['occupation', { in: ['8'] }, '8212', 'yes'],
    ['occupation', { in: ['8212'] }, '7411', 'no'],
    ['occupation', { in: ['8212'] }, '8', 'unconfirmed'],
    ['territory', { in: ['MA-04'] }, 'MA-KEN', 'yes'],
    ['sector', { in: ['C'] }, '29', 'yes'],
  ])('on %s that is %j makes of %j: %s', (field, said, value, answer) =>
    expect(eligible(withOne(field, said), { [field]: value })).toBe(answer),
  );
});

describe('an answer', () => {
  const contract = condition('contract', { in: ['permanent'] });
  const unsure = condition('age', { most: 30, confirmed: false, source: null });

  it('is no by a confirmed condition, whatever else is unconfirmed', () =>
    expect(
      eligible({ conditions: [unsure, contract], amount: null }, { contract: 'seasonal' }),
    ).toBe('no'));
  it('is neither yes nor no by an unconfirmed condition', () => {
    for (const age of [20, 40])
      expect(eligible({ conditions: [unsure] }, { age })).toBe('unconfirmed');
  });
  it('is not yes without a confirmed amount', () => {
    const { amount } = measure();
    expect(eligible({ amount: null }, {})).toBe('unconfirmed');
    expect(eligible({ amount: { ...amount!, value: null } }, {})).toBe('unconfirmed');
    expect(eligible({ amount: { ...amount!, confirmed: false } }, {})).toBe('unconfirmed');
  });
  it('is no of a measure that is not open', () => {
    for (const status of ['announced', 'exhausted', 'closed'] as const)
      expect(eligible({ status }, {})).toBe('no');
  });
  it('is no outside the territory of the measure', () => {
    expect(eligible({ territory: 'MA-04' }, { territory: 'MA-KEN' })).toBe('yes');
    expect(eligible({ territory: 'MA-04' }, { territory: 'MA-06' })).toBe('no');
    expect(eligible({ territory: 'MA-04' }, { territory: 'MA' })).toBe('unconfirmed');
    expect(eligible({ territory: 'MA-04' }, {})).toBe('unconfirmed');
  });
  it('says what was expected of which value, and where that stands', () => {
    const { reasons } = evaluate(measure({ conditions: [contract] }), {
      openings: 1,
      contract: 'seasonal',
    });
    expect(reasons).toEqual([
      {
        field: 'contract',
        value: 'seasonal',
        holds: false,
        expected: { in: ['permanent'] },
        source: 'Loi',
        confirmed: true,
      },
      expect.objectContaining({ field: 'amount', value: 9_000, holds: true }),
    ]);
  });
});

describe('the amount', () => {
  const { amount } = measure();
  const given = (terms: Partial<IncentiveMeasureState>, facts: Facts) =>
    evaluate(measure(terms), facts).amount;

  it('is for each unit, up to the most that is given', () => {
    expect(given({}, { openings: 10 })).toBe(90_000);
    expect(given({ amount: { ...amount!, most: 45_000 } }, { openings: 10 })).toBe(45_000);
    expect(given({ amount: { ...amount!, per: 'need' } }, { openings: 10 })).toBe(9_000);
  });
  it('is unknown where the units are', () => {
    const { eligible: answer, amount: none, reasons } = evaluate(measure(), {});
    expect([answer, none]).toEqual(['unconfirmed', null]);
    expect(reasons).toContainEqual(expect.objectContaining({ field: 'openings', holds: null }));
  });
  it('is not said beside a no', () =>
    expect(given({ status: 'closed' }, { openings: 1 })).toBeNull());
});
