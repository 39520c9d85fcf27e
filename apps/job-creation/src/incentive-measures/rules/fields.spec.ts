import { MEASURE_SUBJECTS } from '@mizan/contracts';
import { membersOf } from '@mizan/schemas';
import { EmployerFacts, NeedFacts, ProjectFacts } from '../incentive-measures.dto.js';
import { FIELDS, isAmong, kindOfField } from './fields.js';

describe('the fields of a condition', () => {
  it.each(MEASURE_SUBJECTS)('are what an evaluation may say of this subject: %s', (subject) => {
    const facts = { need: NeedFacts, employer: EmployerFacts, project: ProjectFacts }[subject];
    expect(Object.keys(FIELDS[subject]).sort()).toEqual([...membersOf(facts)].sort());
  });
  it('are none that every object has', () =>
    expect(kindOfField('need', 'toString')).toBeUndefined());
});

describe('a code', () => {
  const among = (value: string, codes: string[]) => isAmong({ codes: 'occupation' }, value, codes);

  it('is among wider codes', () => expect(among('8212', ['7', '82'])).toBe(true));
  it('is not among others', () => expect(among('8212', ['7'])).toBe(false));
  it('may be among narrower ones', () => expect(among('82', ['7', '8212'])).toBeNull());
  it('is among choices as it stands', () => {
    const choice = { choice: ['permanent', 'seasonal'] };
    expect(isAmong(choice, 'permanent', ['permanent'])).toBe(true);
    expect(isAmong(choice, 'seasonal', ['permanent'])).toBe(false);
  });
});
