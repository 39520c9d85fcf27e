import type { AgreementState, CommitmentState, CoveredLine } from '@mizan/contracts';
import {
  agreementState,
  commitmentState,
  coveredNeed,
  coveredSession,
} from '../../../../test/support/states.js';
import { enterIntoForce, terminate, whenDue } from '../agreements/force.js';
import { marked, progressOf, whenQuarterEnded } from './lateness.js';

const LAST_DAY = '2026-09-30';
const DAY_AFTER = '2026-10-01';
const completed = (count: number | null, terms: Partial<CoveredLine> = {}) =>
  coveredSession({ status: 'ended', completed: count, ...terms });
const demand = { effect: 'demand', unit: 'openings' } as const;
/** 400 persons over 2026, 100 a quarter, unless said. */
const agreement = (
  commitment: Partial<CommitmentState> = {},
  terms: Partial<AgreementState> = {},
) =>
  agreementState({
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    ...terms,
    commitments: [commitmentState({ target: 400, ...commitment })],
  });
const lateOf = (of: AgreementState, today: string) => marked(of, today).commitments[0]?.late;
const late = (commitment: Partial<CommitmentState>, today = DAY_AFTER) =>
  lateOf(agreement(commitment), today);

describe('a commitment', () => {
  it('is not late on the last day of a quarter, and is the day after', () => {
    const covered = [completed(200)];
    expect(late({ covered }, LAST_DAY)).toBeNull();
    expect(late({ covered })).toEqual({ period: '2026-Q3', due: 300, delivered: 200 });
  });
  it('is late with one person less than was due, and not with as many', () => {
    expect(late({ covered: [completed(299)] })).toEqual({
      period: '2026-Q3',
      due: 300,
      delivered: 299,
    });
    expect(late({ covered: [completed(300)] })).toBeNull();
  });
  it('owes nothing before its first quarter has ended', () =>
    expect([late({}, '2026-03-31'), late({}, '2026-04-01')]).toEqual([
      null,
      { period: '2026-Q1', due: 100, delivered: 0 },
    ]));
  it('follows its own steps', () => {
    const schedule = [
      { period: '2026-Q4', amount: 380 },
      { period: '2026-Q2', amount: 20 },
    ];
    expect(late({ schedule })).toEqual({ period: '2026-Q3', due: 20, delivered: 0 });
  });
  it('without a period is never due', () =>
    expect(lateOf(agreement({}, { startsOn: null, endsOn: null }), '2031-01-01')).toBeNull());
  it('stays late after its last quarter, while the agreement is in force', () =>
    expect(late({}, '2027-06-01')).toEqual({ period: '2027-Q1', due: 400, delivered: 0 }));

  it('of supply is delivered by completers: neither by seats nor by the enrolled, nor by what is cancelled', () =>
    expect(
      late({
        covered: [
          coveredSession({ enrolled: 300 }),
          completed(40, { status: 'outcomes-known' }),
          completed(300, { status: 'cancelled' }),
          coveredNeed({ openings: 300 }),
        ],
      }),
    ).toMatchObject({ delivered: 40 }));
  it('of demand is delivered by the openings of needs, or by what was met of those given up', () =>
    expect(
      late({
        ...demand,
        covered: [
          coveredNeed({ openings: 120 }),
          coveredNeed({ status: 'expired', openings: 100, met: 7 }),
          coveredNeed({ status: 'withdrawn', openings: 100, met: 0 }),
          completed(300),
        ],
      }),
    ).toMatchObject({ delivered: 127 }));
  it.each([
    { effect: 'funding', unit: 'MAD' },
    { effect: 'matching' },
    { effect: 'means', unit: 'units' },
  ] as const)('of $effect is not measured', (terms) =>
    expect([
      late(terms),
      progressOf(agreement(terms), agreement(terms).commitments[0]!, DAY_AFTER),
    ]).toEqual([null, null]),
  );
  it.each([
    'draft',
    'in-review',
    'corrections',
    'ready',
    'partly-signed',
    'signed',
    'suspended',
    'expired',
    'terminated',
    'denounced',
    'closed',
  ] as const)('of an agreement that is %s is not late', (status) =>
    expect(lateOf(agreement({}, { status }), DAY_AFTER)).toBeNull(),
  );
  it('says what was due and delivered where it is not late', () => {
    const onTime = agreement({ covered: [completed(350)] });
    expect(progressOf(onTime, onTime.commitments[0]!, DAY_AFTER)).toEqual({
      period: '2026-Q3',
      due: 300,
      delivered: 350,
    });
  });
});

describe('the end of a quarter', () => {
  it('changes nothing where nothing is late', () =>
    expect(whenQuarterEnded(agreement({ covered: [completed(300)] }), DAY_AFTER)).toBeUndefined());
  it('marks once, however the mark was stored, and again by the next quarter', () => {
    const changed = whenQuarterEnded(agreement(), DAY_AFTER);
    expect(changed?.type).toBe('ma.mizan.partner-agreements.lateness-changed.v1');
    const { delivered, due, period } = changed!.state.commitments[0]!.late!;
    const stored = agreement({ late: { due, period, delivered } });
    expect(whenQuarterEnded(stored, '2026-12-31')).toBeUndefined();
    expect(whenQuarterEnded(stored, '2027-01-01')?.state.commitments[0]?.late).toEqual({
      period: '2026-Q4',
      due: 400,
      delivered: 0,
    });
  });
  it('takes the mark away where enough was delivered meanwhile', () =>
    expect(
      whenQuarterEnded(
        agreement({
          covered: [completed(400)],
          late: { period: '2026-Q3', due: 300, delivered: 0 },
        }),
        '2027-01-01',
      )?.state.commitments[0]?.late,
    ).toBeNull());
});

describe('what begins and ends lateness', () => {
  it('is in force from the first day of it', () => {
    const entered = enterIntoForce(agreement({}, { status: 'signed' }), DAY_AFTER, DAY_AFTER)!;
    expect(lateOf(entered.state, DAY_AFTER)).toMatchObject({ due: 300, delivered: 0 });
  });
  it('is over with the agreement, by its date or before', () => {
    const isLate = marked(agreement(), DAY_AFTER);
    expect(
      [terminate(isLate, DAY_AFTER, 'manquement', DAY_AFTER)!, whenDue(isLate, '2027-01-01')!].map(
        ({ state }) => lateOf(state, '2027-01-01'),
      ),
    ).toEqual([null, null]);
  });
});
