import { onStandingLogs } from '../support/event-logs.js';
import { Plan, type Versioned } from '../support/plan.js';

const SUPPORTS = 'job-creation/v1/supports';
const AGENCY = 'anapec';
const COUNCIL = 'council-ma-04';
const NO_JOBS = { expected: 0, created: 0, promised: 0 };
type Taken = readonly [client: string, verb: string, body: object];
const GRANT: Taken = [COUNCIL, 'grant', { on: '2026-02-02', amount: 150_000 }];
const START: Taken = [AGENCY, 'start', { on: '2026-03-02' }];

onStandingLogs('a support', (log) => {
  let plan: Plan;
  beforeAll(() => {
    plan = new Plan(log.mizan);
  });

  const request = async (terms: object) => {
    const { status, body } = await log.mizan.as(AGENCY).post<Versioned>(SUPPORTS, {
      beneficiary: { kind: 'cooperative', name: 'Tissage' },
      ...{ members: 12, women: 8, youth: 5, amount: 200_000, funder: COUNCIL },
      origin: 'fictional',
      ...terms,
    });
    expect(status).toBe(201);
    return body;
  };
  const step = (support: Versioned, [client, verb, body]: Taken) =>
    plan.act(client, `${SUPPORTS}/${support.id}/${verb}`, support, body);
  const at = ({ id, version }: Versioned) => `support:${id}@${version}`;
  const jobsOf = async (query: Record<string, string>, after?: string) =>
    (await plan.figures(query, after)).total.jobs;

  it('is expected jobs once it is granted, and jobs created once evaluated, with the reason', async () => {
    const here = { territory: 'MA-KHE', occupation: '7323' };
    const asked = await request({ ...here, jobsExpected: 4, expectedOn: '2027-02-15' });
    expect(await jobsOf(here, at(asked))).toEqual(NO_JOBS);
    const granted = await step(asked, GRANT);
    expect(await jobsOf(here, at(granted))).toEqual({ ...NO_JOBS, expected: 4 });
    const evaluation = { on: '2026-09-07', jobs: 5, result: 'achieved' };
    const evaluated = await step(await step(granted, START), [AGENCY, 'evaluation', evaluation]);
    const { total, data } = await plan.figures({ ...here, by: 'period' }, at(evaluated));
    expect(total).toMatchObject({ demand: 0, supply: 0, jobs: { ...NO_JOBS, created: 5 } });
    expect(data.map(({ period, measures }) => [period, measures])).toEqual([
      ['2026-Q3', { 'jobs.created': 5 }],
    ]);
    const [entry, ...more] = await plan.lineage({ ...here, measure: 'jobs.created' });
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      source: `job-creation:support:${evaluated.id}`,
      part: 'support',
      amount: 5,
      version: evaluated.version,
      organisation: AGENCY,
    });
  });

  it('brings no job once it is given up before its evaluation', async () => {
    const here = { territory: 'MA-SIK', occupation: '7316' };
    const running = await step(
      await step(await request({ ...here, jobsExpected: 3 }), GRANT),
      START,
    );
    expect(await jobsOf(here, at(running))).toEqual({ ...NO_JOBS, expected: 3 });
    const reason = 'La coopérative est dissoute';
    const abandoned = await step(running, [AGENCY, 'abandonment', { reason }]);
    expect(abandoned).toMatchObject({ status: 'abandoned', statusReason: reason });
    expect(await jobsOf(here, at(abandoned))).toEqual(NO_JOBS);
    expect(await plan.lineage({ ...here, measure: 'jobs.expected' })).toEqual([
      expect.objectContaining({ amount: 3 }),
      expect.objectContaining({ amount: -3, version: abandoned.version }),
    ]);
  });

  it('carries out a commitment on jobs with what its evaluation found', async () => {
    const here = { territory: 'MA-SAL', occupation: '7315' };
    const jobs = { indicator: 'jobs-created', effect: 'jobs', target: 10, unit: 'jobs', ...here };
    const signed = await plan.signByAll(await plan.draftConvention(jobs));
    const agreement = await plan.enterIntoForce(signed, '2026-11-24');
    const [{ id: commitmentId }] = agreement.commitments as [{ id: string }];
    const promised = (after: string) => jobsOf({ ...here, line: 'in-force' }, after);
    expect(await promised(`agreement:${agreement.id}@${agreement.version}`)).toMatchObject({
      promised: 10,
    });
    const granted = await step(await request({ ...here, jobsExpected: 4, commitmentId }), GRANT);
    expect(await promised(at(granted))).toEqual({ expected: 4, created: 0, promised: 6 });
    const evaluation = { on: '2026-09-07', jobs: 3, result: 'partly-achieved' };
    const evaluated = await step(await step(granted, START), [AGENCY, 'evaluation', evaluation]);
    expect(await promised(at(evaluated))).toEqual({ expected: 0, created: 3, promised: 7 });
    const covered = await plan.eventually(
      async () => (await plan.coverage(agreement))[0]?.covered ?? [],
      ([one]) => one?.delivered === 3,
    );
    expect(covered).toEqual([
      expect.objectContaining({
        source: `job-creation:support:${evaluated.id}`,
        counts: true,
        delivered: 3,
      }),
    ]);
  });

  it('agrees with a recomputation', () =>
    expect(log.mizan.verify()).toEqual({ status: 0, output: expect.any(String) }));
});
