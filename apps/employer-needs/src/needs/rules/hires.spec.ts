import type { HiringNeedState, HiringNeedTerms } from '@mizan/contracts';
import type { RuleViolation } from '@mizan/platform';
import { expire, withdraw } from './endings.js';
import { correctHires, metOf, recordHires } from './hires.js';
import { declare } from './need.js';

const TODAY = '2026-11-24';
const HIRE = '0199a000-0001-7000-8000-00000000000a';
const OTHER = '0199a000-0001-7000-8000-00000000000b';
const terms: HiringNeedTerms = {
  externalId: 'ANAPEC-2026-004217',
  territory: 'MA-KEN',
  openings: 120,
  from: '2026-10-01',
  to: '2027-03-31',
};
const declared = declare('0199a000-0001-7000-8000-000000000001', 'anapec', terms, null).state;
const withHires = (need: HiringNeedState, count: number, id = HIRE) =>
  recordHires(need, id, { on: '2026-11-01', count }, TODAY).state;
const corrected = (need: HiringNeedState, count: number, today = TODAY) =>
  correctHires(need, OTHER, { hire: HIRE, count, reason: 'counted twice' }, today)?.state;
const rule = (code: string) => expect.objectContaining({ code }) as RuleViolation;

describe('recording hires', () => {
  it('meets a part, then the whole', () => {
    expect(withHires(declared, 30)).toMatchObject({ status: 'partly-met' });
    expect(withHires(withHires(declared, 30), 90)).toMatchObject({ status: 'met' });
    expect(metOf(withHires(withHires(declared, 30), 90))).toBe(120);
  });
  it('refuses more hires than openings', () => {
    expect(() => withHires(declared, 121)).toThrow(rule('hires-exceed-openings'));
    expect(() => withHires(withHires(declared, 120), 1)).toThrow(rule('hires-exceed-openings'));
  });
  it('refuses a hire to come', () =>
    expect(() => recordHires(declared, HIRE, { on: '2026-11-25', count: 1 }, TODAY)).toThrow(
      rule('date-in-the-future'),
    ));
  it('goes on for twelve months after the window, whatever has become of the need', () => {
    const expired = expire(declared, '2027-05-01')?.state as HiringNeedState;
    const late = recordHires(expired, HIRE, { on: '2027-02-01', count: 30 }, '2028-03-31');
    expect(late.state).toMatchObject({ status: 'expired', hires: [{ count: 30 }] });
    expect(() => recordHires(expired, HIRE, { on: '2027-02-01', count: 1 }, '2028-04-01')).toThrow(
      rule('need-is-final'),
    );
  });
  it('leaves a withdrawn need withdrawn', () => {
    const withdrawn = withdraw(declared, 'person', null)?.state as HiringNeedState;
    expect(withHires(withdrawn, 120).status).toBe('withdrawn');
  });
});

describe('correcting hires', () => {
  const ten = withHires(declared, 10);
  it('keeps the first count and adds the difference, with the reason', () =>
    expect(corrected(ten, 6)).toMatchObject({
      status: 'partly-met',
      hires: [
        { id: HIRE, count: 10 },
        { id: OTHER, count: -4, corrects: HIRE, reason: 'counted twice', on: '2026-11-01' },
      ],
    }));
  it('is told the right count, not the difference, the second time too', () =>
    expect(metOf(corrected(corrected(ten, 6) as HiringNeedState, 8) as HiringNeedState)).toBe(8));
  it('changes nothing with the count that stands', () =>
    expect(corrected(ten, 10)).toBeUndefined());
  it('opens again what was met', () =>
    expect([corrected(withHires(declared, 120), 100), corrected(ten, 0)]).toMatchObject([
      { status: 'partly-met' },
      { status: 'validated' },
    ]));
  it('never exceeds the openings', () =>
    expect(() => corrected(ten, 121)).toThrow(rule('hires-exceed-openings')));
  it('corrects what there is', () =>
    expect(() =>
      correctHires(ten, OTHER, { hire: OTHER, count: 1, reason: 'none' }, TODAY),
    ).toThrow(rule('not-found')));
});
