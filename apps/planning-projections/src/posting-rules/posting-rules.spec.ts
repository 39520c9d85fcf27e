import type { Assumptions } from './assumptions.js';
import {
  agreementState,
  commitmentState,
  needState,
  projectState,
  sessionState,
  supportState,
} from '../../../../test/support/states.js';
import { promisedBy, promisedLines } from './agreement.js';
import { microProjectPosition } from './micro-project.js';
import { needPosition } from './need.js';
import type { PositionLine } from './position.js';
import { sessionPosition } from './session.js';
import { supportPosition } from './support.js';

const default1: Assumptions = {
  name: 'default-1',
  fill: 900n,
  completion: 800n,
  availability: 850n,
  delivery: 1000n,
};
const brief = (lines: PositionLine[]) =>
  lines.map(({ measure, territory, occupation, sector, period, amount }) => [
    measure,
    territory,
    occupation,
    sector,
    period,
    Number(amount) / 1000,
  ]);
const sum = (lines: PositionLine[], measure: string) =>
  Number(
    lines
      .filter((line) => line.measure === measure)
      .reduce((total, { amount }) => total + amount, 0n),
  ) / 1000;
const need = (terms: Parameters<typeof needState>[0]) => needPosition(needState(terms), default1);
const session = (terms: Parameters<typeof sessionState>[0]) =>
  sessionPosition(sessionState(terms), default1);
const agreement = (
  terms: Parameters<typeof agreementState>[0],
  commitment: Parameters<typeof commitmentState>[0] = {},
) =>
  promisedLines(
    promisedBy(agreementState({ ...terms, commitments: [commitmentState(commitment)] }), default1),
  );

describe('a micro-project', () => {
  const project = (terms: Parameters<typeof projectState>[0]) =>
    brief(microProjectPosition(projectState(terms), default1));
  const created = { on: '2027-05-03', jobs: 4 };

  it('is expected jobs from its selection on, in the quarter of the expected creation', () => {
    expect(project({ status: 'idea' })).toEqual([]);
    for (const status of ['selected', 'incubated', 'financed'] as const)
      expect(project({ status })).toEqual([['jobs.expected', 'MA-KEN', '7234', 'C', '2027-Q1', 3]]);
  });
  it('has no quarter without an expected day', () =>
    expect(project({ expectedOn: null })).toEqual([
      ['jobs.expected', 'MA-KEN', '7234', 'C', null, 3],
    ]));
  it('is the jobs created once it is, and no expected ones', () =>
    expect(project({ status: 'created', creation: created })).toEqual([
      ['jobs.created', 'MA-KEN', '7234', 'C', '2027-Q2', 4],
    ]));
  it('keeps the jobs created whatever happens later', () => {
    for (const status of ['alive-at-12', 'alive-at-24', 'abandoned'] as const)
      expect(project({ status, creation: created })).toEqual([
        ['jobs.created', 'MA-KEN', '7234', 'C', '2027-Q2', 4],
      ]);
  });
  it('is nothing when it is refused, or given up before its creation', () => {
    expect(project({ status: 'refused' })).toEqual([]);
    expect(project({ status: 'abandoned' })).toEqual([]);
  });
});

describe('a support', () => {
  const support = (terms: Parameters<typeof supportState>[0]) =>
    brief(supportPosition(supportState(terms), default1));
  const evaluation = { on: '2027-05-03', jobs: 5, result: 'achieved' } as const;

  it('is expected jobs from the grant on, in the quarter of the expected day', () => {
    expect(support({ status: 'requested' })).toEqual([]);
    for (const status of ['granted', 'running'] as const)
      expect(support({ status })).toEqual([['jobs.expected', 'MA-KEN', '7318', 'C', '2027-Q1', 4]]);
  });
  it('has no quarter without an expected day', () =>
    expect(support({ expectedOn: null })).toEqual([
      ['jobs.expected', 'MA-KEN', '7318', 'C', null, 4],
    ]));
  it('is the jobs created once it is evaluated, and no expected ones', () =>
    expect(support({ status: 'evaluated', evaluation })).toEqual([
      ['jobs.created', 'MA-KEN', '7318', 'C', '2027-Q2', 5],
    ]));
  it('is nothing when the evaluation finds no job', () =>
    expect(support({ status: 'evaluated', evaluation: { ...evaluation, jobs: 0 } })).toEqual([]));
  it('is nothing when it is refused, or given up before its evaluation', () => {
    expect(support({ status: 'refused' })).toEqual([]);
    expect(support({ status: 'abandoned' })).toEqual([]);
  });
});

describe('a need', () => {
  it('of 120 openings over two quarters is 60 and 60', () => {
    expect(brief(need({}))).toEqual([
      ['demand.declared', 'MA-KEN', '8212', 'C', '2026-Q4', 60],
      ['demand.declared', 'MA-KEN', '8212', 'C', '2027-Q1', 60],
    ]);
  });
  it('of the Assises is 15,640 in its cluster and 7,360 not allocated, without a period', () => {
    const assises = need({
      territory: 'MA-04',
      sector: null,
      occupation: null,
      openings: 23_000,
      from: null,
      to: null,
      allocation: [{ sector: 'cluster:tech-offshoring-services', openings: 15_640 }],
    });
    expect(brief(assises)).toEqual([
      ['demand.declared', 'MA-04', null, null, null, 7360],
      ['demand.declared', 'MA-04', null, 'cluster:tech-offshoring-services', null, 15640],
    ]);
  });
  it('keeps its position once met, and shows its hires in the quarter of the hire', () => {
    const lines = need({
      status: 'met',
      hires: [
        { on: '2026-12-01', count: 100 },
        { on: '2027-01-05', count: 20 },
      ],
    });
    expect(sum(lines, 'demand.declared')).toBe(120);
    expect(
      brief(lines.filter(({ measure }) => measure === 'demand.met')).map((line) => line.slice(4)),
    ).toEqual([
      ['2026-Q4', 100],
      ['2027-Q1', 20],
    ]);
  });
  it.each(['withdrawn', 'expired'] as const)('that is %s keeps only what was met', (status) => {
    const lines = need({
      status,
      hires: [{ on: '2026-12-01', count: 30 }],
      allocation: [{ sector: 'J', openings: 60 }],
    });
    expect([sum(lines, 'demand.declared'), sum(lines, 'demand.met')]).toEqual([30, 30]);
    const declared = lines.filter(({ measure }) => measure === 'demand.declared');
    expect(
      sum(
        declared.filter(({ sector }) => sector === 'J'),
        'demand.declared',
      ),
    ).toBe(15);
  });
  it('counts what a correction leaves of its hires', () =>
    expect(
      sum(
        need({
          hires: [
            { on: '2026-12-01', count: 30 },
            { on: '2026-12-01', count: -4 },
          ],
        }),
        'demand.met',
      ),
    ).toBe(26));
});

describe('a session', () => {
  it('of 100 seats is 61.2 persons, 36.72 and 24.48, in the quarter after it ends', () => {
    expect(brief(session({})).filter(([measure]) => measure === 'supply.expected')).toEqual([
      ['supply.expected', 'MA-KEN', '8212', null, '2027-Q2', 36.72],
      ['supply.expected', 'MA-KEN', '7411', null, '2027-Q2', 24.48],
    ]);
  });
  it('counts the enrolled instead of seats × fill once known', () =>
    expect(
      sum(
        session({ enrolment: { on: '2026-10-01', enrolled: 96, countedBy: 'operator-ofppt' } }),
        'supply.expected',
      ),
    ).toBe(65.28));
  it('counts 80 completers as 68 persons and expects no more', () => {
    const lines = session({
      completion: { on: '2027-04-01', completed: 80, countedBy: 'operator-ofppt' },
    });
    expect([sum(lines, 'supply.completed'), sum(lines, 'supply.expected')]).toEqual([68, 0]);
  });
  it('leaves without an occupation what the shares leave over', () => {
    expect(
      brief(session({ occupations: [{ occupation: '8212', share: 0.5 }] }))
        .filter(([measure]) => measure === 'supply.seats')
        .map((line) => [line[2], line[5]]),
    ).toEqual([
      ['8212', 50],
      [null, 50],
    ]);
  });
  it('does not round a source of its own: ten times 2 seats are 12.24', () =>
    expect(sum(session({ seats: { cumulative: 2 } }), 'supply.expected')).toBe(1.224));
  it('whose seats nobody knows counts who is enrolled, and else nothing', () => {
    expect(session({ seats: null })).toEqual([]);
    const enrolment = { on: '2026-10-01', enrolled: 96, countedBy: 'operator-ofppt' };
    expect(sum(session({ seats: null, enrolment }), 'supply.expected')).toBe(65.28);
  });
  it('that is cancelled weighs nothing', () =>
    expect(session({ status: 'cancelled' })).toEqual([]));
});

describe('a commitment', () => {
  it('of 6,000 over three years is 500 a quarter', () => {
    const lines = agreement({});
    expect(lines).toHaveLength(12);
    expect(new Set(lines.map(({ amount }) => amount))).toEqual(new Set([500_000n]));
  });
  it('moves from pending to commitment in the same quarters', () => {
    const side = (status: 'signed' | 'in-force') =>
      agreement({ status }).map(({ measure, period, amount }) => [
        measure.split('.')[0],
        period,
        amount,
      ]);
    expect(side('signed').map(([, ...rest]) => rest)).toEqual(
      side('in-force').map(([, ...rest]) => rest),
    );
    expect([side('signed')[0]?.[0], side('in-force')[0]?.[0]]).toEqual(['pending', 'commitment']);
  });
  it.each(['draft', 'in-review', 'corrections', 'ready', 'partly-signed'] as const)(
    'of an agreement that is %s weighs nothing',
    (status) => {
      expect(agreement({ status })).toEqual([]);
    },
  );
  it('is pending in the quarters after a suspension', () => {
    const lines = agreement({ status: 'suspended', suspendedOn: '2027-05-10' });
    expect([sum(lines, 'commitment.supply'), sum(lines, 'pending.supply')]).toEqual([1000, 5000]);
  });
  it.each(['expired', 'terminated', 'denounced', 'closed'] as const)(
    'of an agreement that is %s keeps the quarters that had ended by then',
    (status) => {
      const ended = { status, effectiveAt: '2027-01-01', endedOn: '2027-07-15' };
      expect(brief(agreement(ended)).map((line) => [line[0], ...line.slice(4)])).toEqual([
        ['commitment.supply', '2027-Q1', 500],
        ['commitment.supply', '2027-Q2', 500],
      ]);
      expect(agreement({ ...ended, effectiveAt: null })).toEqual([]);
    },
  );
  it('that expired while it was suspended keeps what had ended before the suspension', () => {
    const ended = { effectiveAt: '2027-01-01', endedOn: '2027-12-31', suspendedOn: '2027-05-10' };
    expect(sum(agreement({ status: 'expired', ...ended }), 'commitment.supply')).toBe(1000);
  });
  it('follows what amendments left of its quarters, and nothing more once it is released', () => {
    const phases = [
      { period: '2027-Q1', amount: 500 },
      { period: '2027-Q2', amount: 700 },
    ];
    const amended = (more: object) =>
      brief(agreement({}, { phases, ...more })).map((line) => [line[4], line[5]]);
    expect(amended({})).toEqual([
      ['2027-Q1', 500],
      ['2027-Q2', 700],
      [null, 4800],
    ]);
    expect(amended({ releasedOn: '2027-07-01' })).toEqual([
      ['2027-Q1', 500],
      ['2027-Q2', 700],
    ]);
  });
  it('on jobs counts jobs, and no persons', () => {
    const lines = agreement({}, { effect: 'jobs', unit: 'jobs' });
    expect(new Set(lines.map(({ measure }) => measure))).toEqual(new Set(['commitment.jobs']));
  });
  it('follows its own steps, and keeps without a period what they do not reach', () => {
    expect(
      brief(
        agreement(
          {},
          {
            target: 100,
            schedule: [
              { period: '2027-Q2', amount: 30 },
              { period: '2027-Q1', amount: 20 },
            ],
          },
        ),
      ).map((line) => line.slice(4)),
    ).toEqual([
      ['2027-Q1', 20],
      ['2027-Q2', 30],
      [null, 50],
    ]);
  });
  it('of means, or in a unit that is not the measure’s, weighs nothing', () => {
    expect([
      agreement({}, { effect: 'means', unit: 'units' }),
      agreement({}, { unit: 'jobs' }),
    ]).toEqual([[], []]);
  });
  it('of funding never enters a headcount', () =>
    expect(
      new Set(
        agreement({}, { effect: 'funding', unit: 'MAD', target: 1_200 }).map(
          ({ measure }) => measure,
        ),
      ),
    ).toEqual(new Set(['commitment.funding'])));
});
