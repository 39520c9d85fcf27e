import type { IncentiveMeasureTerms, MeasureCondition } from '@mizan/contracts';
import { faultsIn } from './conditions.js';

const terms = (condition: Partial<MeasureCondition>): IncentiveMeasureTerms => ({
  code: 'AIDE',
  name: { fr: 'Aide', ar: 'دعم', en: 'Aid' },
  territory: 'MA',
  from: '2026-01-01',
  subject: 'need',
  conditions: [{ field: 'contract', source: 'Loi', confirmed: true, ...condition }],
});
const faults = (condition: Partial<MeasureCondition>) =>
  faultsIn(terms(condition), '2026-01-01').map(({ pointer, code }) => [pointer, code]);

describe('the conditions of a measure', () => {
  it('are sound with one operator that fits the field', () => {
    expect(faults({ in: ['permanent'] })).toEqual([]);
    expect(faults({ field: 'age', most: 30 })).toEqual([]);
    expect(faults({ field: 'difficult', is: false })).toEqual([]);
    expect(faults({ field: 'age', least: 0 })).toEqual([]);
  });
  it('have one operator, and no other', () => {
    const expected = [['/conditions/0', 'one-operator']];
    expect(faults({})).toEqual(expected);
    expect(faults({ in: ['permanent'], is: true })).toEqual(expected);
    expect(faults({ least: 1 })).toEqual(expected);
    expect(faults({ field: 'age', in: ['30'] })).toEqual(expected);
    expect(faults({ field: 'difficult', most: 1 })).toEqual(expected);
  });
  it('name fields of their subject and codes of their lists', () => {
    expect(faults({ field: 'jobsExpected', least: 1 })).toEqual([
      ['/conditions/0/field', 'unknown-condition'],
    ]);
    expect(faults({ field: 'sector', in: ['C', '00'] })).toEqual([
      ['/conditions/0/in/1', 'unknown-code'],
    ]);
    expect(faults({ in: ['forever'] })).toEqual([['/conditions/0/in/0', 'not-one-of']]);
  });
  it('have a source where they are confirmed', () => {
    expect(faults({ in: ['permanent'], source: null })).toEqual([
      ['/conditions/0/source', 'source-missing'],
    ]);
    expect(faults({ in: ['permanent'], source: null, confirmed: false })).toEqual([]);
  });
  it('go with an amount for a unit of the subject', () => {
    const sound = terms({ in: ['permanent'] });
    const wrong = { ...sound, amount: { unit: 'MAD', per: 'job' } } as const;
    expect(faultsIn(wrong, '2026-01-01').map(({ pointer }) => pointer)).toEqual(['/amount/per']);
    const right = { ...sound, amount: { unit: 'MAD', per: 'opening' } } as const;
    expect(faultsIn(right, '2026-01-01')).toEqual([]);
  });
});
