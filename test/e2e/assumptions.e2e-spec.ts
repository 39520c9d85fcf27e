import { onLogInTurn } from '../support/event-logs.js';
import { accepted, Plan, type Versioned } from '../support/plan.js';

interface AssumptionSet extends Versioned {
  name: string;
  status: string;
  fill: number;
}
const SETS = 'planning-projections/v1/assumption-sets';
const factors = { fill: 0.9, completion: 0.8, availability: 0.85, delivery: 1 };

onLogInTurn('assumption sets', (log) => {
  let plan: Plan;
  beforeAll(() => {
    plan = new Plan(log.mizan);
  });
  const council = () => log.mizan.as('council-ma-04');
  const drafted = async (name: string, terms: object = {}) =>
    accepted(
      await council().post<AssumptionSet>(SETS, {
        name,
        label: 'Hypothèse de test',
        ...factors,
        ...terms,
      }),
    );
  const act = (set: AssumptionSet, verb: string, as = 'ministry') =>
    plan.act<AssumptionSet>(as, `${SETS}/${set.id}/${verb}`, set);
  const inUse = async (name: string, terms: object) =>
    act(await act(await drafted(name, terms), 'approval'), 'activation');

  it('change every figure that rests on them, exactly, and name themselves in figures and entries', async () => {
    const session = await plan.session({
      territory: 'MA-SIL',
      occupations: [
        { occupation: '7231', share: 0.6 },
        { occupation: '7233', share: 0.4 },
      ],
    });
    const need = await plan.need('A-1', { territory: 'MA-SIL', occupation: '7231', openings: 40 });
    const query = { territory: 'MA-SIL', occupation: '7231' };
    await plan.figures(query, `need:${need.id}@1`);
    const before = await plan.figures(query, `session:${session.id}@${session.version}`);
    expect([before.assumptions, before.total]).toMatchObject([
      'default-1',
      { demand: 40, supply: 36.72 },
    ]);
    const set = await inUse('fill-half', { fill: 0.5 });
    expect(set.status).toBe('in-use');
    const after = await plan.figures(query);
    expect([after.assumptions, after.total]).toMatchObject([
      'fill-half',
      { demand: 40, supply: 20.4 },
    ]); // 100 × 0.5 × 0.8 × 0.85 × 0.6
    const entries = (await plan.lineage({ ...query, measure: 'supply.expected' })) as unknown as {
      assumptions: string;
      eventId: string | null;
      amount: number;
      version: number;
      organisation: string;
    }[];
    expect(
      entries.map(({ assumptions, amount, version }) => [assumptions, amount, version]),
    ).toEqual([
      ['default-1', 36.72, session.version],
      ['fill-half', -16.32, session.version],
    ]);
    expect(entries.map(({ eventId, organisation }) => [eventId === null, organisation])).toEqual([
      [false, 'operator-ofppt'],
      [true, 'ministry'],
    ]);
    const { body } = await log.mizan
      .as('planner')
      .get<{ data: AssumptionSet[] }>(`${SETS}?status=retired`);
    expect(body.data.map(({ name }) => name)).toContain('default-1');
    const again = await log.mizan
      .as('planner')
      .post(`${SETS}/${set.id}/activation`, undefined, { ifMatch: set.version });
    expect(again.body).toMatchObject({ code: 'set-not-approved' }); // it is in use already
    const cancelled = await plan.act(
      'operator-ofppt',
      `training-plans/v1/sessions/${session.id}/cancellation`,
      session,
    );
    expect(
      (await plan.figures(query, `session:${session.id}@${cancelled.version}`)).total.supply,
    ).toBe(0);
  });

  it('come back into use, each time from that moment on', async () => {
    const page = await council().get<{ data: AssumptionSet[] }>(`${SETS}?status=retired`);
    const [first] = page.body.data.filter(({ name }) => name === 'default-1') as [AssumptionSet];
    const before = (await plan.figures({})).assumptions;
    expect((await act(first, 'activation', 'planner')).status).toBe('in-use');
    expect([before, (await plan.figures({})).assumptions]).toEqual(['fill-half', 'default-1']);
    expect(log.mizan.verify().status).toBe(0);
  });

  it('follow one another when two are activated at the same moment', async () => {
    const approved = await Promise.all(
      ['twin-1', 'twin-2'].map(async (name) => act(await drafted(name), 'approval')),
    );
    const activated = await Promise.all(approved.map((set) => act(set, 'activation')));
    expect(activated.map(({ status }) => status)).toEqual(['in-use', 'in-use']);
    const inUseNow = (
      await council().get<{ data: AssumptionSet[] }>(`${SETS}?status=in-use`)
    ).body.data.map(({ name }) => name);
    expect(inUseNow).toHaveLength(1);
    expect((await plan.figures({})).assumptions).toBe(inUseNow[0]);
  });

  it('are activated while needs and sessions come in, and every figure is what the set in use says', async () => {
    let isOver = false;
    const written: Versioned[] = [];
    const needs = async () => {
      for (let i = 0; !isOver; i++)
        written.push(
          await plan.need(`RACE-${i % 40}`, { occupation: '8211', openings: 1 + (i % 97) }),
        );
    };
    const sessions = async () => {
      for (let i = 0; !isOver; i++)
        written.push(
          await plan.session({
            territory: 'MA-KHE',
            seats: { minimum: 10, simultaneous: 20 + i, cumulative: 20 + i },
            occupations: [{ occupation: '7531', share: 0.333 }],
          }),
        );
    };
    const writers = [needs(), needs(), sessions(), sessions()];
    for (let i = 1; i <= 12; i++)
      await inUse(`race-${i}`, {
        fill: (400 + i * 10) / 1000,
        completion: (900 - i * 20) / 1000,
        availability: (300 + i * 50) / 1000,
      });
    isOver = true;
    await Promise.all(writers);
    expect(written.length).toBeGreaterThan(20);
    const { status, output } = log.mizan.verify();
    expect({ status, output }).toEqual({
      status: 0,
      output: expect.stringContaining('by the set race-12'),
    });
  }, 120_000);
});
