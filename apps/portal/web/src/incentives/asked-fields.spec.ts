import type { IncentiveMeasure } from '@mizan/client';
import { askedFields, subjectIn } from './asked-fields';

const measure = {
  territory: 'MA',
  amount: { per: 'opening', unit: 'MAD', value: 9_000 },
  conditions: [
    { field: 'contract', in: ['permanent'], confirmed: true },
    { field: 'difficult', is: true, confirmed: false },
    { field: 'openings', most: 10, confirmed: true },
  ],
} as unknown as IncentiveMeasure;

describe('what an evaluation asks for', () => {
  it('is what the conditions name and the amount is counted by, each once', () =>
    expect(askedFields(measure)).toEqual([
      { name: 'contract', kind: 'choice' },
      { name: 'difficult', kind: 'truth' },
      { name: 'openings', kind: 'number' },
    ]));
  it('is the territory too, where the measure does not hold in the whole kingdom', () =>
    expect(askedFields({ ...measure, territory: 'MA-04' })[0]).toEqual({
      name: 'territory',
      kind: 'code',
    }));
  it('is no field that this page does not know', () =>
    expect(
      askedFields({ ...measure, amount: null, conditions: [{ field: 'new', confirmed: false }] }),
    ).toEqual([]));
});

describe('what is sent', () => {
  it('leaves out what is not known, and says a no', () =>
    expect(subjectIn('need', { contract: '', difficult: 'no', openings: 3, sector: null })).toEqual(
      {
        need: { difficult: false, openings: 3 },
      },
    ));
});
