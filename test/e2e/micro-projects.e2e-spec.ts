import { type LogUnderTest, onStandingLogs } from '../support/event-logs.js';
import { Plan, type Versioned } from '../support/plan.js';
import { overKafka, projectEvent, type Push } from '../support/pushed-events.js';

const PROJECTS = 'job-creation/v1/micro-projects';
const STEPS: readonly (readonly [string, object])[] = [
  ['selection', { on: '2026-02-02', result: 'selected' }],
  ['incubation', { on: '2026-03-02', by: 'anapec' }],
  ['financing', { on: '2026-05-04', parts: [{ funder: 'council-ma-04', amount: 90_000 }] }],
];
const NO_JOBS = { expected: 0, created: 0, promised: 0 };

onStandingLogs('a micro-project', (log) => {
  let plan: Plan;
  beforeAll(() => {
    plan = new Plan(log.mizan);
  });

  const propose = async (terms: object) => {
    const body = { title: 'Atelier', promoters: 2, origin: 'fictional', ...terms };
    const { status, body: project } = await log.mizan.as('anapec').post<Versioned>(PROJECTS, body);
    expect(status).toBe(201);
    return project;
  };
  const step = (project: Versioned, [verb, body]: readonly [string, object]) =>
    plan.act('anapec', `${PROJECTS}/${project.id}/${verb}`, project, body);
  const stepped = async (project: Versioned) => {
    let last = project;
    for (const one of STEPS) last = await step(last, one);
    return last;
  };
  const at = ({ id, version }: Versioned) => `micro-project:${id}@${version}`;
  const jobsOf = async (query: Record<string, string>, after?: string) =>
    (await plan.figures(query, after)).total.jobs;

  it('is expected jobs once it is selected, and jobs created once it is, with the reason', async () => {
    const here = { territory: 'MA-KHE', occupation: '8141' };
    const idea = await propose({ ...here, jobsExpected: 3, expectedOn: '2027-02-15' });
    expect(await jobsOf(here, at(idea))).toEqual(NO_JOBS);
    const financed = await stepped(idea);
    expect(await jobsOf(here, at(financed))).toEqual({ ...NO_JOBS, expected: 3 });
    const created = await step(financed, ['creation', { on: '2026-09-07', jobs: 4 }]);
    const { total, data } = await plan.figures({ ...here, by: 'period' }, at(created));
    expect(total).toMatchObject({ demand: 0, supply: 0, jobs: { ...NO_JOBS, created: 4 } });
    expect(data.map(({ period, measures }) => [period, measures])).toEqual([
      ['2026-Q3', { 'jobs.created': 4 }],
    ]);
    const [entry, ...more] = await plan.lineage({ ...here, measure: 'jobs.created' });
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      source: `job-creation:micro-project:${created.id}`,
      part: 'micro-project',
      amount: 4,
      version: created.version,
      organisation: 'anapec',
    });
  });

  it('is alive at 12 months only after a visit, and keeps its jobs when it is given up', async () => {
    const here = { territory: 'MA-SIK', occupation: '8142' };
    let project = await stepped(await propose({ ...here, jobsExpected: 2 }));
    project = await step(project, ['creation', { on: '2026-06-01', jobs: 2 }]);
    project = await step(project, ['visits', { on: '2026-11-20', alive: true, jobs: 2 }]);
    expect(project).toMatchObject({ status: 'created', visitsDue: [] });
    project = await step(project, ['visits', { on: '2026-11-24', alive: false, note: 'fermé' }]);
    expect(project).toMatchObject({ status: 'abandoned', statusReason: 'fermé' });
    expect(await jobsOf(here, at(project))).toEqual({ ...NO_JOBS, created: 2 });
  });

  it('carries out a commitment on jobs: the promise falls by what it brings, and no more', async () => {
    const here = { territory: 'MA-SAL', occupation: '7319' };
    const jobs = { indicator: 'jobs-created', effect: 'jobs', target: 10, unit: 'jobs', ...here };
    const signed = await plan.signByAll(await plan.draftConvention(jobs));
    const agreement = await plan.enterIntoForce(signed, '2026-11-24');
    const [{ id: commitmentId }] = agreement.commitments as [{ id: string }];
    const promised = (query?: string) => jobsOf({ ...here, line: 'in-force' }, query);
    expect(await promised(`agreement:${agreement.id}@${agreement.version}`)).toMatchObject({
      promised: 10,
    });
    let project = await stepped(await propose({ ...here, jobsExpected: 3, commitmentId }));
    expect(await promised(at(project))).toEqual({ expected: 3, created: 0, promised: 7 });
    project = await step(project, ['creation', { on: '2026-09-07', jobs: 12 }]);
    expect(await promised(at(project))).toEqual({ expected: 0, created: 12, promised: 0 });
    const covered = await plan.eventually(
      async () => (await plan.coverage(agreement))[0]?.covered ?? [],
      ([one]) => one?.delivered === 12,
    );
    expect(covered).toEqual([
      expect.objectContaining({
        source: `job-creation:micro-project:${project.id}`,
        counts: true,
        delivered: 12,
      }),
    ]);
  });

  it('is pushed by the system of an incubator, once whatever the order and the repeats', async () => {
    const occupation = log.brokers.length > 0 ? '7322' : '7321';
    const push: Push = log.brokers.length > 0 ? overKafka(log) : overHttp(log);
    const versions = [1, 2, 3].map((version) =>
      projectEvent(`INCUB-${occupation}`, version, { occupation, jobsExpected: version }),
    );
    const [one, two, three] = versions as [object, object, object] as { subject: string }[];
    await push('anapec', 'projects', [three!, one!, two!, three!, one!]);
    const read = async () =>
      (
        await log.mizan
          .as('anapec')
          .get<{ data: (Versioned & { sourceVersion: number; jobsExpected: number })[] }>(
            `${PROJECTS}?externalId=INCUB-${occupation}`,
          )
      ).body.data;
    const found = await plan.eventually(read, ([first]) => first?.sourceVersion === 3);
    expect(found).toEqual([
      expect.objectContaining({ sourceVersion: 3, jobsExpected: 3, version: 1 }),
    ]);
    const selected = await step(found[0]!, STEPS[0]!);
    expect(await jobsOf({ occupation }, at(selected))).toEqual({ ...NO_JOBS, expected: 3 });
  });

  it('agrees with a recomputation', () =>
    expect(log.mizan.verify()).toEqual({ status: 0, output: expect.any(String) }));
});

const overHttp =
  (log: LogUnderTest): Push =>
  async (organisation, _stream, events) => {
    const contentType = 'application/cloudevents-batch+json';
    const { status } = await log.mizan
      .as(organisation)
      .post('job-creation/v1/events', events, { contentType });
    expect(status).toBe(200);
  };
