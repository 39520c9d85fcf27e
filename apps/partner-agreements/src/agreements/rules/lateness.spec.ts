import type { AgreementState, CommitmentState } from '@mizan/contracts';
import {
  agreementState,
  commitmentId,
  commitmentState,
} from '../../../../../test/support/states.js';
import { terminate } from './ending.js';
import { enterIntoForce } from './force.js';
import { dueOn, marked, progressOf, whenDue, whenMeasured } from './lateness.js';

const LAST_DAY = '2026-09-30';
const DAY_AFTER = '2026-10-01';
/** By default 400 persons over 2026, 100 in each quarter. */
const agreement = (
  commitment: Partial<CommitmentState> = {},
  terms: Partial<AgreementState> = {},
) =>
  agreementState({
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    effectiveAt: '2026-01-01',
    ...terms,
    commitments: [commitmentState({ target: 400, ...commitment })],
  });
const delivered = (count: number) => ({ [commitmentId(1)]: count });
const lateOf = (of: AgreementState, today: string, count = 0) =>
  marked(of, delivered(count), today)[0]?.late;
const late = (count: number, today = DAY_AFTER) => lateOf(agreement(), today, count);

describe('a commitment', () => {
  it('is not late on the last day of a quarter, and is the day after', () => {
    expect(late(200, LAST_DAY)).toBeNull();
    expect(late(200)).toEqual({ period: '2026-Q3', due: 300, delivered: 200 });
  });
  it('is late with one person less than was due, and not with as many', () => {
    expect(late(299)).toEqual({ period: '2026-Q3', due: 300, delivered: 299 });
    expect(late(300)).toBeNull();
  });
  it('owes nothing before its first quarter has ended', () =>
    expect([late(0, '2026-03-31'), late(0, '2026-04-01')]).toEqual([
      null,
      { period: '2026-Q1', due: 100, delivered: 0 },
    ]));
  it('follows its own steps', () => {
    const schedule = [
      { period: '2026-Q4', amount: 380 },
      { period: '2026-Q2', amount: 20 },
    ];
    expect(lateOf(agreement({ schedule }), DAY_AFTER)).toEqual({
      period: '2026-Q3',
      due: 20,
      delivered: 0,
    });
  });
  it('without a period is never due', () =>
    expect(lateOf(agreement({}, { startsOn: null, endsOn: null }), '2031-01-01')).toBeNull());
  it('stays late after its last quarter, while the agreement is in force', () =>
    expect(late(0, '2027-06-01')).toEqual({ period: '2027-Q1', due: 400, delivered: 0 }));
  it.each([
    { effect: 'demand', unit: 'openings' },
    { effect: 'matching', unit: 'persons' },
  ] as const)('of $effect is counted by what names it', (terms) =>
    expect(lateOf(agreement(terms), DAY_AFTER, 250)).toMatchObject({ delivered: 250 }),
  );
  it.each([
    { effect: 'funding', unit: 'MAD' },
    { effect: 'means', unit: 'units' },
  ] as const)('of $effect is not measured', (terms) =>
    expect([
      lateOf(agreement(terms), DAY_AFTER),
      progressOf(agreement(terms), agreement(terms).commitments[0]!, {}, DAY_AFTER),
    ]).toEqual([null, null]),
  );
  it.each(['draft', 'in-review', 'corrections', 'ready', 'partly-signed', 'signed'] as const)(
    'of an agreement that is %s is not late',
    (status) => expect(lateOf(agreement({}, { status }), DAY_AFTER)).toBeNull(),
  );
  it('says what was due and delivered where it is not late', () => {
    const onTime = agreement();
    expect(progressOf(onTime, onTime.commitments[0]!, delivered(350), DAY_AFTER)).toEqual({
      period: '2026-Q3',
      due: 300,
      delivered: 350,
    });
  });
});

describe('the end of a quarter', () => {
  it('changes nothing where nothing is late', () =>
    expect(whenMeasured(agreement(), delivered(300), DAY_AFTER)).toBeUndefined());
  it('marks once, however the mark was stored, and again by the next quarter', () => {
    const changed = whenMeasured(agreement(), {}, DAY_AFTER);
    expect(changed?.type).toBe('ma.mizan.partner-agreements.lateness-changed.v1');
    const { delivered: count, due, period } = changed!.state.commitments[0]!.late!;
    const stored = agreement({ late: { due, period, delivered: count } });
    expect(whenMeasured(stored, {}, '2026-12-31')).toBeUndefined();
    expect(whenMeasured(stored, {}, '2027-01-01')?.state.commitments[0]?.late).toEqual({
      period: '2026-Q4',
      due: 400,
      delivered: 0,
    });
  });
  it('takes the mark away where enough was delivered meanwhile', () => {
    const stored = agreement({ late: { period: '2026-Q3', due: 300, delivered: 0 } });
    const { state } = whenMeasured(stored, delivered(400), '2027-01-01')!;
    expect(state.commitments[0]?.late).toBeNull();
  });
});

describe('what begins and ends lateness', () => {
  it('is in force from the first day of it', () => {
    const council = { by: 'council-ma-04', all: ['council-ma-04'] };
    const signed = agreement({}, { status: 'signed', effectiveAt: null });
    const { state } = enterIntoForce(signed, DAY_AFTER, DAY_AFTER, council)!;
    expect(lateOf(state, DAY_AFTER)).toMatchObject({ due: 300, delivered: 0 });
  });
  it('outlives the agreement, by what was due when it ended', () => {
    const { state: terminated } = terminate(agreement(), '2026-11-15', 'manquement', '2026-11-15')!;
    const { state: expired } = whenDue(agreement(), '2027-01-01', {})!;
    expect([terminated, expired].map((one) => lateOf(one, '2027-06-01'))).toEqual([
      { period: '2026-Q3', due: 300, delivered: 0 },
      { period: '2026-Q4', due: 400, delivered: 0 },
    ]);
  });
  it('is not what was signed and never in force', () =>
    expect(
      lateOf(
        agreement({}, { status: 'denounced', effectiveAt: null, endedOn: LAST_DAY }),
        DAY_AFTER,
      ),
    ).toBeNull());
});

describe('the day on which the date does something next', () => {
  it('is the entry into force of what is signed, once its conditions are met', () => {
    const signed = agreement({}, { status: 'signed', effectiveAt: '2026-11-01' });
    expect(dueOn(signed, LAST_DAY)).toBe('2026-11-01');
    expect(dueOn({ ...signed, conditions: [{ kind: 'visa' }] }, LAST_DAY)).toBeNull();
  });
  it('is the day after the quarter, or after the end, of what is in force', () => {
    expect(dueOn(agreement(), '2026-09-30')).toBe('2026-10-01');
    expect(dueOn(agreement({}, { endsOn: '2026-09-15' }), '2026-09-01')).toBe('2026-09-16');
  });
  it('never comes for a draft or what has ended', () =>
    expect(
      (['draft', 'expired'] as const).map((status) => dueOn(agreement({}, { status }), LAST_DAY)),
    ).toEqual([null, null]));
});
