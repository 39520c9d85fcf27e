import { type Owner, startOwner } from '../../../../test/support/owner.js';
import { accepted, Plan, type Versioned } from '../../../../test/support/plan.js';
import { AppModule } from '../app.module.js';

const PROJECTS = 'job-creation/v1/micro-projects';
const PROJECT = {
  title: 'Atelier de réparation de cycles',
  territory: 'MA-KHE',
  sector: 'C',
  occupation: '7234',
  promoters: 2,
  jobsExpected: 3,
  origin: 'fictional',
};
interface Project extends Versioned {
  status: string;
  financed: number | null;
  visitsDue: number[];
  can: string[];
  links: { counts: boolean; reason: { code: string } | null }[];
}

let owner: Owner;
beforeAll(async () => {
  owner = await startOwner('job-creation', AppModule);
}, 60_000);
afterAll(() => owner?.close());

const proposed = async (terms: object = {}, as = 'anapec') =>
  accepted(await owner.as(as).post<Project>(PROJECTS, { ...PROJECT, ...terms }));
const act = (project: Versioned, verb: string, body: object) =>
  new Plan(owner).act<Project>('anapec', `${PROJECTS}/${project.id}/${verb}`, project, body);
const listed = async (query: string, as = 'planner') =>
  accepted(await owner.as(as).get<{ data: Project[] }>(`${PROJECTS}?${query}`)).data;
const financedBy = async (project: Versioned, ...funders: [string, number][]) => {
  let last = await act(project, 'selection', { on: '2025-02-03', result: 'selected' });
  last = await act(last, 'incubation', { on: '2025-03-03', by: 'anapec' });
  const parts = funders.map(([funder, amount]) => ({ funder, amount }));
  return act(last, 'financing', { on: '2025-06-02', parts });
};

describe('a micro-project', () => {
  it('goes from the idea to the enterprise, each step an event of its own', async () => {
    const idea = await proposed();
    const financed = await financedBy(idea, ['council-ma-04', 60_000], ['anapec', 40_000]);
    expect(financed.financed).toBe(100_000);
    const created = await act(financed, 'creation', { on: '2025-09-01', jobs: 4 });
    expect(created).toMatchObject({ status: 'created', visitsDue: [12] });
    expect(await owner.eventsOf(idea.id)).toEqual([
      'micro-project-proposed 1',
      'micro-project-selected 2',
      'micro-project-incubated 3',
      'micro-project-financed 4',
      'micro-project-created 5',
    ]);
    const visited = await act(created, 'visits', { on: '2026-09-14', alive: true, jobs: 4 });
    expect(visited).toMatchObject({
      status: 'alive-at-12',
      visitsDue: [],
      visits: [{ on: '2026-09-14', by: 'anapec', alive: true, jobs: 4 }],
    });
  });

  it('says what the caller can do now, and no more', async () => {
    const idea = await proposed();
    expect(idea.can.sort()).toEqual(['abandon', 'revise', 'select']);
    const { can } = await financedBy(idea, ['anapec', 1]);
    expect(can.sort()).toEqual(['abandon', 'create', 'finance', 'revise']);
  });

  it('stores nothing of a command that is refused, and one answer for one key', async () => {
    const key = 'jobs-key-1';
    const first = await owner.as('anapec').post<Project>(PROJECTS, PROJECT, { key });
    const again = await owner.as('anapec').post<Project>(PROJECTS, PROJECT, { key });
    expect([again.status, again.body.id]).toEqual([201, first.body.id]);
    const { id } = first.body;
    const wrong = await owner
      .as('anapec')
      .post(`${PROJECTS}/${id}/creation`, { on: '2026-01-05', jobs: 1 }, { ifMatch: 1 });
    expect([wrong.status, wrong.body.code]).toEqual([409, 'wrong-step']);
    expect(await owner.eventsOf(id)).toEqual(['micro-project-proposed 1']);
  });

  it('needs its version, so that two officers do not overwrite each other', async () => {
    const idea = await proposed();
    const selection = { on: '2026-01-05', result: 'selected' };
    await act(idea, 'selection', selection);
    const late = await owner.as('anapec').post(
      `${PROJECTS}/${idea.id}/incubation`,
      { on: '2026-02-02', by: 'anapec' },
      {
        ifMatch: 1,
      },
    );
    expect(late.status).toBe(412);
  });

  it('says why it covers nothing of the commitment that it names', async () => {
    const commitmentId = '0199a000-0001-7000-8000-00000000000c';
    const { links } = await proposed({ commitmentId });
    expect(links).toEqual([
      expect.objectContaining({
        counts: false,
        reason: expect.objectContaining({ code: 'unknown-commitment' }),
      }),
    ]);
  });

  it('is read by those who finance it, wherever they are', async () => {
    const idea = await proposed({ title: 'Financé' });
    const asker = { organisation: 'bank-x', role: 'funder', territory: 'MA-06' } as const;
    const read = async () => {
      const headers = { authorization: `Bearer ${await owner.tokenOf(asker)}` };
      const [one, all] = await Promise.all([
        fetch(`${owner.url}/v1/micro-projects/${idea.id}`, { headers }),
        fetch(`${owner.url}/v1/micro-projects`, { headers }),
      ]);
      const { data } = (await all.json()) as { data: Project[] };
      return [one.status, data.map(({ id }) => id)];
    };
    expect(await read()).toEqual([404, []]);
    await financedBy(idea, ['bank-x', 50_000]);
    expect(await read()).toEqual([200, [idea.id]]);
  });
});

describe('the list of micro-projects', () => {
  it('is narrowed by each of its filters', async () => {
    const mine = await proposed({
      title: 'Serre solaire',
      territory: 'MA-SIL',
      sector: 'A',
      occupation: '6113',
      externalId: 'LIST-1',
      expectedOn: '2027-05-03',
    });
    const ids = async (query: string) => (await listed(query)).map(({ id }) => id);
    for (const query of [
      'territory=MA-SIL',
      'sector=A',
      'occupation=61',
      'externalId=LIST-1',
      'q=serre',
      'from=2027-05-01&to=2027-05-31',
      'status=idea&territory=MA-SIL',
      'organisation=anapec&territory=MA-SIL',
      'origin=fictional&territory=MA-SIL',
    ])
      expect([query, await ids(query)]).toEqual([query, [mine.id]]);
    for (const query of ['territory=MA-SIL&status=created', 'sector=A&origin=real'])
      expect([query, await ids(query)]).toEqual([query, []]);
    await financedBy(mine, ['council-ma-04', 5_000]);
    expect(await ids('funder=council-ma-04&territory=MA-SIL')).toEqual([mine.id]);
  });

  it('is not that of another region', async () =>
    expect(await listed('', 'council-ma-06')).toEqual([]));
});

describe('the date', () => {
  it('makes a visit due 12 and 24 months after the creation', async () => {
    const financed = await financedBy(await proposed({ title: 'Visite' }), ['anapec', 1]);
    const created = await act(financed, 'creation', { on: '2026-11-02', jobs: 2 });
    expect(created.visitsDue).toEqual([]);
    const read = async () =>
      accepted(await owner.as('planner').get<Project>(`${PROJECTS}/${created.id}`)).visitsDue;
    await owner.moveClock('2027-11-02');
    expect(await read()).toEqual([12]);
    expect(await listed('visitDue=12')).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: created.id })]),
    );
    await owner.moveClock('2028-11-02');
    expect(await read()).toEqual([12, 24]);
  });
});
