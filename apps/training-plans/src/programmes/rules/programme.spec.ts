import type { ProgrammeState, ProgrammeTerms } from '@mizan/contracts';
import { assertTakesSessions, close, open, propose, resume, revise, suspend } from './programme.js';

const terms: ProgrammeTerms = {
  title: 'Opérateur de câblage',
  field: '0713',
  level: 'qualification',
  mode: 'alternating',
  occupations: [
    { occupation: '8212', share: 0.6 },
    { occupation: '7411', share: 0.4 },
  ],
};
const proposed = propose(
  '0199a000-0001-7000-8000-000000000002',
  'operator-ofppt',
  { planId: '0199a000-0001-7000-8000-000000000003', territory: 'MA-04' },
  terms,
).state;
const opened = open(proposed)?.state as ProgrammeState;
const suspended = suspend(opened, 'formateurs en recrutement')?.state as ProgrammeState;
const rule = (code: string) => expect.objectContaining({ code }) as Error;

describe('a programme', () => {
  it('refuses shares above one', () =>
    expect(() =>
      revise(proposed, {
        ...terms,
        occupations: [
          { occupation: '8212', share: 0.6 },
          { occupation: '7411', share: 0.401 },
        ],
      }),
    ).toThrow(rule('shares-exceed-one')));
  it('takes ten shares of a tenth', () =>
    expect(
      revise(proposed, {
        ...terms,
        occupations: Array.from({ length: 10 }, (_, i) => ({ occupation: `821${i}`, share: 0.1 })),
      }),
    ).toBeDefined());
  it('refuses an occupation twice', () =>
    expect(() =>
      revise(proposed, {
        ...terms,
        occupations: [
          { occupation: '8212', share: 0.1 },
          { occupation: '8212', share: 0.1 },
        ],
      }),
    ).toThrow(rule('occupation-twice')));
  it('changes nothing with the same terms', () => expect(revise(opened, terms)).toBeUndefined());
  it('is opened, suspended with a reason, resumed and closed', () => {
    expect([opened.status, suspended.status, suspended.statusReason]).toEqual([
      'open',
      'suspended',
      'formateurs en recrutement',
    ]);
    expect(resume(suspended)?.state).toMatchObject({ status: 'open', statusReason: null });
    expect(close(suspended, null)?.state.status).toBe('closed');
  });
  it('is not suspended before it was opened', () =>
    expect(() => suspend(proposed, 'x')).toThrow(rule('programme-not-open')));
  it('is not resumed unless suspended', () =>
    expect(() => resume(proposed)).toThrow(rule('programme-not-suspended')));
  it('is final once closed', () => {
    const closed = close(opened, null)?.state as ProgrammeState;
    expect(close(closed, null)).toBeUndefined();
    expect(() => open(closed)).toThrow(rule('programme-not-proposed'));
    expect(() => revise(closed, { ...terms, title: 'Autre' })).toThrow(rule('programme-is-closed'));
  });
  it('takes sessions while proposed or open', () =>
    expect(() => [proposed, opened].forEach(assertTakesSessions)).not.toThrow());
  it('takes none while suspended', () =>
    expect(() => assertTakesSessions(suspended)).toThrow(rule('programme-takes-no-sessions')));
});
