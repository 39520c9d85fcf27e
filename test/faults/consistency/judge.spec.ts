import {
  agreementId,
  agreementState,
  commitmentId,
  commitmentState,
  needId,
  needState,
  projectId,
  projectState,
  sessionId,
  sessionState,
} from '../../support/states.js';
import { type Evidence, judge, type Position, type Reading } from './judge.js';
import type { LoggedEvent } from './plan.js';
import { figuresIn, type Question } from './questions.js';

const question: Question = { territory: 'MA-04', line: 'in-force' };
const default1 = {
  name: 'default-1',
  fill: 900,
  completion: 800,
  availability: 850,
  delivery: 1000,
};
const half = { ...default1, name: 'half', delivery: 500 };
const commitment = commitmentState({ commitmentId: commitmentId(1) });

const agreementOf = (sequence: number, terms: Parameters<typeof agreementState>[0] = {}) => ({
  type: 'ma.mizan.partner-agreements.agreement-revised.v1',
  subject: agreementId(1),
  sequence,
  data: agreementState({ agreementId: agreementId(1), commitments: [commitment], ...terms }),
});
const sessionOf = (sequence: number, terms: Parameters<typeof sessionState>[0] = {}) => ({
  type: 'ma.mizan.training-plans.session-revised.v1',
  subject: sessionId(1),
  sequence,
  data: sessionState({ sessionId: sessionId(1), commitmentId: commitmentId(1), ...terms }),
});
const needOf = (sequence: number, openings: number) => ({
  type: 'ma.mizan.employer-needs.need-revised.v1',
  subject: needId(1),
  sequence,
  data: needState({ needId: needId(1), openings }),
});

const projectOf = (sequence: number, terms: Parameters<typeof projectState>[0]) => ({
  type: 'ma.mizan.job-creation.micro-project-revised.v1',
  subject: projectId(1),
  sequence,
  data: projectState({ projectId: projectId(1), commitmentId: commitmentId(1), ...terms }),
});

const AGREEMENTS = { transport: 'kafka', topic: 'mizan.partner-agreements', partition: 0 };
const SESSIONS = { transport: 'kafka', topic: 'mizan.training-plans', partition: 0 };
const PROJECTS = { transport: 'kafka', topic: 'mizan.job-creation', partition: 0 };
const NEEDS = { transport: 'kafka', topic: 'mizan.employer-needs', partition: 0 };
const logOf = (...events: LoggedEvent[]) => events.map((event, i) => ({ offset: i + 1, event }));
const start: Position = {
  position: '1.0',
  isWhole: true,
  activation: 1,
  read: [],
  parked: [],
  replayed: [],
};
const step = (m: number, changes: Partial<Position>): Position => ({
  ...start,
  position: `1.${m}`,
  isWhole: false,
  ...changes,
});

const NO_JOBS = { expected: 0, created: 0, promised: 0 };
const shown = (
  supply: number,
  demand = 0,
  assumptions = 'default-1',
  jobs: Partial<typeof NO_JOBS> = {},
): string => {
  const row = { demand, supply };
  return figuresIn(
    {
      position: '',
      assumptions,
      total: { ...row, met: 0, jobs: { ...NO_JOBS, ...jobs } },
      data: [row],
    },
    question,
  );
};
let clock = 0;
const reading = (position: string, figures: string, changes: Partial<Reading> = {}): Reading => ({
  reader: 1,
  question: 0,
  position,
  figures,
  startedAt: ++clock,
  endedAt: ++clock,
  ...changes,
});

/** An agreement of 6,000 in force, then a linked session of 100 seats (61.2 persons). */
const linked: Omit<Evidence, 'readings'> = {
  questions: [question],
  positions: [
    start,
    step(1, { read: [{ ...AGREEMENTS, next: 2 }] }),
    step(2, { read: [{ ...SESSIONS, next: 2 }] }),
  ],
  logs: new Map([
    ['kafka/mizan.partner-agreements/0', logOf(agreementOf(1))],
    ['kafka/mizan.training-plans/0', logOf(sessionOf(1))],
  ]),
  factors: new Map([
    [1, default1],
    [2, half],
  ]),
};
const violationsOf = (changes: Partial<Evidence>) =>
  judge({ ...linked, readings: [], ...changes }).violations;

describe('the judge of readings', () => {
  it('accepts the figures of each position', () =>
    expect(
      judge({
        ...linked,
        readings: [
          reading('1.0', shown(0)),
          reading('1.1', shown(6000)),
          reading('1.2', shown(6000)),
          reading('1.2', shown(6000)),
        ],
      }),
    ).toEqual({ readings: 4, shown: 3, positions: 3, violations: [] }));

  it('finds a session in the figures before its commitment is reduced, and the reverse', () => {
    for (const mixture of [6061.2, 5938.8])
      expect(violationsOf({ readings: [reading('1.2', shown(mixture))] })).toEqual([
        expect.stringContaining(`total 0 ${mixture * 1000}`),
      ]);
  });

  it('finds the figures of another position', () =>
    expect(violationsOf({ readings: [reading('1.0', shown(6000))] })).toHaveLength(1));

  it('finds figures by another set than the one in use', () => {
    const positions = [...linked.positions, step(3, { activation: 2 })];
    expect(violationsOf({ positions, readings: [reading('1.3', shown(3000, 0, 'half'))] })).toEqual(
      [],
    );
    expect(violationsOf({ positions, readings: [reading('1.3', shown(6000))] })).toHaveLength(1);
    expect(violationsOf({ positions, readings: [reading('1.3', shown(3000))] })).toHaveLength(1);
  });

  it('finds a position that was never recorded', () =>
    expect(violationsOf({ readings: [reading('1.9', shown(6000))] })).toEqual([
      'readings at 1.9, which was never recorded',
    ]));

  it('finds a reader that goes back', () =>
    expect(
      violationsOf({ readings: [reading('1.2', shown(6000)), reading('1.1', shown(6000))] }),
    ).toEqual([expect.stringContaining('saw 1.1 after 1.2')]));

  it('finds a reader that is more than a second behind another', () => {
    const first = reading('1.2', shown(6000), { reader: 2 });
    const after = (ms: number) =>
      reading('1.1', shown(6000), { startedAt: first.endedAt + ms, endedAt: first.endedAt + ms });
    expect(violationsOf({ readings: [first, after(900)] })).toEqual([]);
    expect(violationsOf({ readings: [first, after(1_100)] })).toHaveLength(1);
  });

  it('finds a reader that waited for a record and does not see it', () => {
    const waited = (version: number) =>
      reading('1.2', shown(6000), { after: { name: `session:${sessionId(1)}`, version } });
    expect(violationsOf({ readings: [waited(1)] })).toEqual([]);
    expect(violationsOf({ readings: [waited(2)] })).toHaveLength(1);
  });

  it('counts a parked record at its last valid version, and a replayed one', () => {
    const park = step(1, {
      read: [{ ...NEEDS, next: 3 }],
      parked: [{ ...NEEDS, offset: 2 }],
    });
    const replay = step(2, { replayed: [{ ...NEEDS, offset: 2 }] });
    expect(
      violationsOf({
        positions: [start, park, replay],
        logs: new Map([['kafka/mizan.employer-needs/0', logOf(needOf(1, 10), needOf(2, 30))]]),
        readings: [reading('1.1', shown(0, 10)), reading('1.2', shown(0, 30))],
      }),
    ).toEqual([]);
  });

  it('takes what was read of another kind of log for no record of this one', () => {
    const elsewhere = { ...NEEDS, transport: 'postgres', next: 3 };
    expect(
      violationsOf({
        positions: [start, step(1, { read: [elsewhere] })],
        logs: new Map([['kafka/mizan.employer-needs/0', logOf(needOf(1, 10), needOf(2, 30))]]),
        readings: [reading('1.1', shown(0))],
      }),
    ).toEqual([]);
  });

  it('takes the highest version, in whatever order the log repeats them', () =>
    expect(
      violationsOf({
        positions: [start, step(1, { read: [{ ...NEEDS, next: 4 }] })],
        logs: new Map([
          ['kafka/mizan.employer-needs/0', logOf(needOf(1, 10), needOf(2, 30), needOf(1, 10))],
        ]),
        readings: [reading('1.1', shown(0, 30))],
      }),
    ).toEqual([]));

  it('nets what carries out a framework, and what a link leaves when it is removed', () => {
    const part = {
      ...agreementOf(1, { implements: agreementId(1), agreementId: agreementId(2) }),
      subject: agreementId(2),
    };
    part.data.commitments = [commitmentState({ commitmentId: commitmentId(2), target: 2000 })];
    expect(
      violationsOf({
        positions: [
          ...linked.positions,
          step(3, { read: [{ ...AGREEMENTS, next: 3 }] }),
          step(4, { read: [{ ...SESSIONS, next: 3 }] }),
        ],
        logs: new Map([
          ['kafka/mizan.partner-agreements/0', logOf(agreementOf(1), part)],
          [
            'kafka/mizan.training-plans/0',
            logOf(sessionOf(1), sessionOf(2, { commitmentId: null })),
          ],
        ]),
        readings: [reading('1.3', shown(6000)), reading('1.4', shown(6061.2))],
      }),
    ).toEqual([]);
  });

  it('takes jobs from their promise, expected ones and then those created, in jobs alone', () => {
    const promised = commitmentState({
      ...{ commitmentId: commitmentId(1), indicator: 'jobs-created' },
      ...{ effect: 'jobs', unit: 'jobs', target: 10 },
    });
    const evidence: Partial<Evidence> = {
      positions: [
        start,
        step(1, { read: [{ ...AGREEMENTS, next: 2 }] }),
        step(2, { read: [{ ...PROJECTS, next: 2 }] }),
        step(3, { read: [{ ...PROJECTS, next: 3 }] }),
      ],
      logs: new Map([
        ['kafka/mizan.partner-agreements/0', logOf(agreementOf(1, { commitments: [promised] }))],
        [
          'kafka/mizan.job-creation/0',
          logOf(
            projectOf(1, { jobsExpected: 3 }),
            projectOf(2, { status: 'created', creation: { on: '2026-11-02', jobs: 4 } }),
          ),
        ],
      ]),
    };
    const read = (position: string, jobs: Partial<typeof NO_JOBS>) =>
      violationsOf({ ...evidence, readings: [reading(position, shown(0, 0, undefined, jobs))] });
    expect(read('1.1', { promised: 10 })).toEqual([]);
    expect(read('1.2', { expected: 3, promised: 7 })).toEqual([]);
    expect(read('1.3', { created: 4, promised: 6 })).toEqual([]);
    expect(read('1.2', { expected: 3, promised: 10 })).toHaveLength(1);
    expect(read('1.3', { expected: 3, created: 4, promised: 6 })).toHaveLength(1);
  });
});
