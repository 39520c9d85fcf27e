import { askerOf, askers, made } from '../../../../test/access/askers.js';
import { Matrix, type Target } from '../../../../test/access/matrix.js';
import { trainingPlans } from '../../../../test/access/training.js';
import { type Owner, startOwner } from '../../../../test/support/owner.js';
import type { Versioned } from '../../../../test/support/plan.js';
import { PROGRAMME, SESSION } from '../../../../test/support/training.js';
import { AppModule } from '../app.module.js';

const REGION = 'MA-04';
const PLAN = { title: 'Accès', territory: REGION, audience: 'all', origin: 'fictional' };
const PROPOSERS = ['council', 'agency', 'operator', 'planner'] as const;

let owner: Owner;
const targets = new Map<string, Target>();
const matrix = new Matrix(() => owner, trainingPlans);

beforeAll(async () => {
  owner = await startOwner('training-plans', AppModule);
  for (const role of PROPOSERS) {
    const asker = askerOf(role, REGION);
    const plan = await made<Versioned>(owner, asker, 'plans', PLAN);
    const programme = await made<Versioned>(owner, asker, `plans/${plan.id}/programmes`, PROGRAMME);
    const own = [asker.organisation];
    keep(`plan of a ${role}`, 'plan', own, plan, REGION);
    keep(`programme of a ${role}`, 'programme', own, programme, REGION);
    if (role !== 'operator') continue;
    const session = { ...SESSION, operator: asker.organisation };
    const scheduled = await made<Versioned>(
      owner,
      asker,
      `programmes/${programme.id}/sessions`,
      session,
    );
    keep('session', 'session', own, scheduled, SESSION.territory);
  }
}, 60_000);
afterAll(() => owner?.close());

const keep = (name: string, kind: string, own: string[], { id }: Versioned, territory: string) =>
  targets.set(name, { name, kind, territory, own, at: { id } });

describe('who may do what with plans, programmes and sessions', () => {
  it.each([
    ...PROPOSERS.flatMap((role) => [`plan of a ${role}`, `programme of a ${role}`]),
    'session',
  ])('is as the table says, and as `can` says: %s', async (name) =>
    expect(await matrix.wrongOf(targets.get(name)!, askers)).toEqual([]),
  );

  it('is as the table says of new records, and of what every service answers', async () =>
    expect(await matrix.wrongOfNew(REGION, askers)).toEqual([]));

  it('is said of the lists too', async () => expect(await matrix.wrongMakers(askers)).toEqual([]));

  it('is nothing without a token', async () => expect(await matrix.openToAnyone()).toEqual([]));

  afterAll(() => expect(matrix.cells).toBeGreaterThan(1_500));
});
