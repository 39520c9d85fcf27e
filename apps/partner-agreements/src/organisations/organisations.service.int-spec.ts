import { type Owner, startOwner } from '../../../../test/support/owner.js';
import { accepted, type Versioned } from '../../../../test/support/plan.js';
import { AppModule } from '../app.module.js';

const ORGANISATIONS = 'partner-agreements/v1/organisations';
interface Organisation extends Versioned {
  status: string;
  can: string[];
}

describe('the register of organisations', () => {
  let owner: Owner;
  beforeAll(async () => {
    owner = await startOwner('partner-agreements', AppModule);
  }, 60_000);
  afterAll(() => owner?.close());

  const termsOf = (id: string, terms: object = {}) => ({
    id,
    name: { fr: `Organisation ${id}` },
    kind: 'association',
    territory: 'MA-KEN',
    origin: 'fictional',
    ...terms,
  });
  const register = (as: string, id: string, terms: object = {}, key?: string) =>
    owner
      .as(as)
      .post<Organisation>(ORGANISATIONS, termsOf(id, terms), key === undefined ? {} : { key });
  const read = async (id: string, as = 'planner') =>
    accepted(await owner.as(as).get<Organisation>(`${ORGANISATIONS}/${id}`));

  const ids = async (query: string) =>
    accepted(
      await owner.as('planner').get<{ data: Organisation[] }>(`${ORGANISATIONS}?${query}`),
    ).data.map(({ id }) => id);

  it('begins with those of the setup, each registered once', async () => {
    expect(await owner.eventsOf('anapec', 'ministry')).toEqual([
      'organisation-registered 1',
      'organisation-registered 1',
    ]);
    expect(await read('anapec')).toMatchObject({
      kind: 'agency',
      territory: 'MA',
      name: { fr: expect.any(String), ar: expect.any(String), en: expect.any(String) },
      registeredBy: null,
    });
    expect(await ids('kind=council')).toEqual(['council-ma-04', 'council-ma-06']);
    expect(await ids('territory=MA-04&sort=-id')).toEqual(['operator-ofppt', 'council-ma-04']);
    expect((await owner.as('planner').get(`${ORGANISATIONS}/nobody`)).status).toBe(404);
    expect((await owner.as('planner').get(`${ORGANISATIONS}?kind=club`)).status).toBe(422);
  });

  it.each([
    ['ministry', 'council', 'MA-05', 201],
    ['ministry', 'ministry', 'MA', 201],
    ['council-ma-04', 'federation', 'MA-04', 201],
    ['council-ma-04', 'cooperative', 'MA-KHE', 201],
    ['council-ma-04', 'external', 'MA-04', 201],
    ['council-ma-04', 'council', 'MA-04', 403],
    ['council-ma-04', 'association', 'MA', 403],
    ['council-ma-04', 'association', 'MA-06', 403],
    ['anapec', 'association', 'MA-04', 403],
    ['operator-ofppt', 'association', 'MA-04', 403],
    ['planner', 'association', 'MA-04', 403],
    ['operations', 'association', 'MA-04', 403],
  ])('lets %s register a %s in %s: %d', async (as, kind, territory, status) => {
    const id = `of-${as}-${kind}-${territory.toLowerCase()}`;
    expect((await register(as, id, { kind, territory })).status).toBe(status);
    expect(await owner.eventsOf(id)).toHaveLength(status === 201 ? 1 : 0);
  });

  it('answers a repeat under its key as it answered first, and refuses the id without it', async () => {
    const first = await register('ministry', 'repeated', {}, 'register-repeated');
    const again = await register('ministry', 'repeated', {}, 'register-repeated');
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    expect((await register('ministry', 'repeated')).body).toMatchObject({
      code: 'organisation-exists',
    });
    expect(await owner.eventsOf('repeated')).toEqual(['organisation-registered 1']);
  });

  it('registers an id once, however many ask at the same moment', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => register('ministry', 'at-once')),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(7).fill(409)]);
    expect(await owner.eventsOf('at-once')).toEqual(['organisation-registered 1']);
  });

  it('keeps no organisation whose event is not kept', async () => {
    const refused = await owner.refusing('event_log', () => register('ministry', 'not-kept'));
    expect(refused.status).toBe(500);
    expect((await owner.as('planner').get(`${ORGANISATIONS}/not-kept`)).status).toBe(404);
  });

  it('is changed at the version that is named, by who may', async () => {
    await register('council-ma-04', 'changing');
    const change = (as: string, body: object, ifMatch?: number) =>
      owner.as(as).patch<Organisation>(`${ORGANISATIONS}/changing`, body, {
        ...(ifMatch !== undefined && { ifMatch }),
      });
    expect((await change('council-ma-04', { acronym: 'X' })).status).toBe(428);
    expect((await change('council-ma-04', { acronym: 'X' }, 7)).status).toBe(412);
    expect((await change('council-ma-06', { acronym: 'X' }, 1)).status).toBe(403);
    expect((await change('council-ma-04', { territory: 'MA-06' }, 1)).status).toBe(403);
    expect((await change('council-ma-04', { acronym: 'X' }, 1)).body).toMatchObject({ version: 2 });
    expect((await change('council-ma-04', { acronym: 'X' }, 2)).body).toMatchObject({ version: 2 });
    expect(await owner.eventsOf('changing')).toEqual([
      'organisation-registered 1',
      'organisation-revised 2',
    ]);
  });

  it('says to each reader what it may do', async () => {
    await register('council-ma-04', 'offering');
    expect((await read('offering', 'council-ma-04')).can).toEqual(['revise', 'close']);
    expect((await read('offering', 'ministry')).can).toEqual(['revise', 'close']);
    expect((await read('offering', 'council-ma-06')).can).toEqual([]);
    expect((await read('offering', 'anapec')).can).toEqual([]);
  });

  it('is found by a part of its name, its acronym or its id', async () => {
    await register('ministry', 'findable', { name: { fr: 'Coopérative Tissage' }, acronym: 'CTK' });
    expect(await ids('q=tissage')).toEqual(['findable']);
    expect(await ids('q=ctk')).toEqual(['findable']);
    expect(await ids('q=FINDAB')).toEqual(['findable']);
    expect(await ids('q=findable&kind=council')).toEqual([]);
    const first = accepted(
      await owner
        .as('planner')
        .get<{ data: Organisation[]; next: string }>(`${ORGANISATIONS}?limit=3&sort=-name`),
    );
    const second = await ids(`limit=3&sort=-name&cursor=${encodeURIComponent(first.next)}`);
    expect(second.filter((id) => first.data.some((one) => one.id === id))).toEqual([]);
    expect(second).toHaveLength(3);
  });

  it('closes by the date the day after the last one', async () => {
    await register('ministry', 'ending', { validTo: '2026-11-30' });
    await owner.moveClock('2026-12-01');
    expect(await read('ending')).toMatchObject({ status: 'closed', version: 2, can: [] });
    expect(await owner.eventsOf('ending')).toEqual([
      'organisation-registered 1',
      'organisation-closed 2',
    ]);
  });
});
