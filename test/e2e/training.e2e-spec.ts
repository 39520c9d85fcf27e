import { onStandingEmbedded } from '../support/event-logs.js';
import { accepted, Plan, type Versioned } from '../support/plan.js';

const SESSION = {
  operator: 'operator-ofppt',
  site: 'CMC RSK',
  territory: 'MA-KEN',
  seats: { minimum: 20, simultaneous: 100, cumulative: 100 },
  from: '2026-09-15',
  to: '2027-03-31',
  audience: 'non-graduate',
  origin: 'fictional',
};

onStandingEmbedded('the shares of a programme', (log) => {
  let plan: Plan;
  beforeAll(() => {
    plan = new Plan(log.mizan);
  });
  const post = async (path: string, body: object) =>
    accepted(
      await log.mizan.as('operator-ofppt').post<Versioned>(`training-plans/v1/${path}`, body),
    );
  const proposed = async (occupations: object[]) => {
    const terms = { title: 'Plan régional', territory: 'MA-04', audience: 'all' };
    const { id } = await post('plans', { ...terms, origin: 'fictional' });
    return post(`plans/${id}/programmes`, { title: 'Filière', occupations, origin: 'fictional' });
  };
  const scheduled = ({ id }: Versioned, terms: object) =>
    post(`programmes/${id}/sessions`, { ...SESSION, ...terms });

  it('move the figures of its sessions that have not ended when they change, once', async () => {
    const programme = await proposed([{ occupation: '9312', share: 1 }]);
    const [running, ended] = [
      await scheduled(programme, {}),
      await scheduled(programme, { from: '2026-01-05', to: '2026-06-30' }),
    ];
    const changed = await log.mizan
      .as('operator-ofppt')
      .patch<Versioned>(
        `training-plans/v1/programmes/${programme.id}`,
        { occupations: [{ occupation: '9313', share: 0.5 }] },
        { ifMatch: 1, key: 'shares-of-training' },
      );
    expect(accepted(changed).version).toBe(2);
    const session = accepted(
      await log.mizan.as('planner').get<Versioned>(`training-plans/v1/sessions/${running.id}`),
    );
    expect(session).toMatchObject({
      version: 2,
      occupations: [{ occupation: '9313', share: 0.5 }],
    });
    const supply = async (occupation: string, after: string) =>
      (await plan.figures({ territory: 'MA-KEN', occupation }, after)).total.supply;
    expect(await supply('9313', `session:${running.id}@2`)).toBe(30.6);
    expect(await supply('9312', `session:${ended.id}@1`)).toBe(61.2);
    expect(
      (await log.mizan.as('planner').get<Versioned>(`training-plans/v1/sessions/${ended.id}`)).body
        .version,
    ).toBe(1);
  });
});
