import type { IncentiveMeasure } from '@mizan/client';
import { bodyOf, draftOf, emptyCondition, emptyMeasure, unitsOf } from './measure-draft';

const empty = emptyMeasure('MA', '2027-01-01');

describe('a measure while it is written', () => {
  it('has no amount without its unit', () => {
    expect(bodyOf(empty).amount).toBeNull();
    const amount = { ...empty.amount, value: 9_000, per: 'opening' as const };
    expect(bodyOf({ ...empty, amount }).amount).toMatchObject({ value: 9_000, per: 'opening' });
  });

  it('says each condition in the way of its field', () => {
    const conditions = [
      { ...emptyCondition, field: 'contract', in: ['permanent', null], least: 3 },
      { ...emptyCondition, field: 'age', bound: 'most' as const, least: 1, most: 30 },
      { ...emptyCondition, field: 'difficult', is: true, confirmed: true, source: 'Circulaire' },
    ];
    const [contract, age, difficult] = bodyOf({ ...empty, conditions }).conditions;
    expect(contract).toEqual({
      ...{ field: 'contract', in: ['permanent'], source: null, confirmed: false },
    });
    expect(age).toEqual({ field: 'age', most: 30, source: null, confirmed: false });
    expect(difficult).toEqual({
      ...{ field: 'difficult', is: true, source: 'Circulaire', confirmed: true },
    });
  });

  it('is read back as it was sent', () => {
    const conditions = [
      { field: 'age', most: 30, source: null, confirmed: false },
      { field: 'contract', in: ['permanent'], source: 'Circulaire', confirmed: true },
    ];
    const amount = { value: 9_000, unit: 'MAD', per: 'opening', most: null, source: null };
    const measure = { ...bodyOf(empty), conditions, amount: { ...amount, confirmed: false } };
    expect(bodyOf(draftOf(measure as unknown as IncentiveMeasure))).toEqual(measure);
  });

  it('counts its amount by what its subject has', () => {
    expect(unitsOf('need')).toEqual(['need', 'opening']);
    expect(unitsOf('project')).toEqual(['project', 'promoter', 'job']);
  });
});
