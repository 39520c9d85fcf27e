import { type Owner, startOwner } from '../../../../test/support/owner.js';
import { accepted, Plan, type Versioned } from '../../../../test/support/plan.js';
import { AppModule } from '../app.module.js';

type Listed = { data: (Versioned & Record<string, unknown>)[]; next: string | null };

describe('the lists of training plans', () => {
  let owner: Owner;
  let plan: Plan;
  beforeAll(async () => {
    owner = await startOwner('training-plans', AppModule);
    plan = new Plan(owner);
  }, 60_000);
  afterAll(() => owner?.close());

  const list = async (path: string, as = 'planner') =>
    accepted(await owner.as(as).get<Listed>(path));
  const valuesOf = async (path: string, field: string) =>
    (await list(path)).data.map((row) => row[field]);

  it('of plans, programmes and sessions', async () => {
    const session = await plan.session({
      occupations: [{ occupation: '8212', share: 1 }],
      site: 'CMC RSK',
      territory: 'MA-KEN',
    });
    const later = await plan.session({
      occupations: [{ occupation: '4222', share: 1 }],
      site: 'ISTA Salé',
      territory: 'MA-SAL',
      from: '2027-09-01',
      to: '2028-06-30',
      seats: { cumulative: 40 },
    });
    const sessions = 'training-plans/v1/sessions';
    for (const [query, expected] of [
      ['?sort=-from', [later.id, session.id]],
      ['?sort=seats', [later.id, session.id]],
      ['?occupation=82', [session.id]],
      ['?site=CMC RSK', [session.id]],
      ['?q=ista', [later.id]],
      ['?status=scheduled', [later.id]],
      ['?to=2027-01-01', [session.id]],
      ['?operator=operator-ofppt&territory=MA-SAL', [later.id]],
      ['?outcomesDue=6', []],
    ] as const) {
      expect([query, await valuesOf(`${sessions}${query}`, 'id')]).toEqual([query, expected]);
    }
    const [programme] = (await list('training-plans/v1/programmes?occupation=4222')).data;
    expect(await valuesOf(`training-plans/v1/programmes/${programme?.id}/sessions`, 'id')).toEqual([
      later.id,
    ]);
    expect(
      await valuesOf(
        `training-plans/v1/plans/${String(programme?.planId)}/programmes?status=proposed&sort=title`,
        'id',
      ),
    ).toEqual([programme?.id]);
    expect(
      await valuesOf(
        'training-plans/v1/plans?audience=non-graduate&sort=-title&q=plan de',
        'status',
      ),
    ).toEqual(['draft', 'draft']);
  });
});
