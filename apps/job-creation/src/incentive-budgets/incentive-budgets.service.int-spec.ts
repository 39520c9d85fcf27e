import { type Owner, startOwner } from '../../../../test/support/owner.js';
import { accepted, type Versioned } from '../../../../test/support/plan.js';
import { AppModule } from '../app.module.js';

const MEASURES = 'job-creation/v1/incentive-measures';
const BUDGETS = 'job-creation/v1/incentive-budgets';
const UNIT = 9_000;
const COUNCIL = 'council-ma-04';
const AGENCY = 'anapec';

interface Measure extends Versioned {
  status: string;
}
interface Budget extends Versioned {
  status: string;
  amount: number;
  reserved: number;
  paid: number;
  left: number;
  reservations: number;
  can: string[];
}
interface Reservation extends Versioned {
  number: number;
  amount: number;
  status: string;
  budget: string;
  can: string[];
  left?: number;
  code?: string;
}

let owner: Owner;
let codes = 0;
beforeAll(async () => {
  owner = await startOwner('job-creation', AppModule);
}, 60_000);
afterAll(() => owner?.close());

const measureOf = async (terms: object = {}) =>
  accepted(
    await owner.as('ministry').post<Measure>(MEASURES, {
      code: `B-${++codes}`,
      name: { fr: 'Aide', ar: 'دعم', en: 'Aid' },
      territory: 'MA',
      from: '2026-01-01',
      subject: 'need',
      amount: { value: UNIT, unit: 'MAD', per: 'opening' },
      conditions: [],
      origin: 'fictional',
      ...terms,
    }),
  );
const open = (measure: Versioned, terms: object = {}, as = COUNCIL) =>
  owner.as(as).post<Budget>(BUDGETS, {
    ...{ measure: measure.id, territory: 'MA-04', year: 2026, amount: 100_000 },
    ...{ origin: 'fictional', ...terms },
  });
const budgetOf = async (measure: Versioned, terms: object = {}) =>
  accepted(await open(measure, terms));
const reserve = ({ id }: Versioned, amount: number, options: object = {}, as = AGENCY) =>
  owner
    .as(as)
    .post<Reservation>(`${BUDGETS}/${id}/reservations`, { for: 'need:ANAPEC-1', amount }, options);
const decide = ({ id, budget }: Reservation, verb: string, body: object = {}) =>
  owner.as(AGENCY).post<Reservation>(`${BUDGETS}/${budget}/reservations/${id}/${verb}`, body);
const read = async ({ id }: Versioned) =>
  accepted(await owner.as('planner').get<Budget>(`${BUDGETS}/${id}`));
const statusOf = async ({ id }: Versioned) =>
  accepted(await owner.as('planner').get<Measure>(`${MEASURES}/${id}`)).status;

describe('a budget', () => {
  it('is of one measure, territory and year, within the territory of the measure', async () => {
    const measure = await measureOf({ territory: 'MA-04' });
    const budget = await budgetOf(measure);
    expect(budget).toMatchObject({ status: 'open', left: 100_000, can: ['revise', 'reserve'] });
    const again = await open(measure);
    expect([again.status, again.body]).toEqual([
      409,
      expect.objectContaining({ code: 'budget-exists' }),
    ]);
    const outside = await open(measure, { territory: 'MA-06' }, 'ministry');
    expect(outside.status).toBe(422);
    const foreign = await open(measure, { territory: 'MA-06' });
    expect(foreign.status).toBe(403);
  });

  it('is revised, but not below what is taken', async () => {
    const budget = await budgetOf(await measureOf());
    accepted(await reserve(budget, 30_000));
    const patch = (amount: number, version: number) =>
      owner.as(COUNCIL).patch<Budget>(`${BUDGETS}/${budget.id}`, { amount }, { ifMatch: version });
    expect((await patch(29_999, 2)).status).toBe(422);
    expect(accepted(await patch(30_000, 2))).toMatchObject({ left: 0, status: 'exhausted' });
    const moved = await owner
      .as(COUNCIL)
      .patch(`${BUDGETS}/${budget.id}`, { year: 2027 }, { ifMatch: 3 });
    expect(moved.status).toBe(422);
  });

  it('is not that of another region', async () => {
    const { id } = await budgetOf(await measureOf());
    const other = owner.as('council-ma-06');
    expect((await other.get(`${BUDGETS}/${id}`)).status).toBe(404);
    expect((await other.get(`${BUDGETS}/${id}/reservations`)).status).toBe(404);
    expect(accepted(await other.get<{ data: object[] }>(BUDGETS)).data).toEqual([]);
  });
});

describe('a reservation', () => {
  it('is whole or refused with what is left, and takes its number in the order of decision', async () => {
    const budget = await budgetOf(await measureOf());
    const first = accepted(await reserve(budget, 60_000));
    expect(first).toMatchObject({ number: 1, status: 'reserved', can: ['release', 'pay'] });
    const { status, body } = await reserve(budget, 40_001);
    expect([status, body.code, body.left]).toEqual([409, 'budget-exceeded', 40_000]);
    expect(accepted(await reserve(budget, 40_000)).number).toBe(2);
    expect(await read(budget)).toMatchObject({ left: 0, reserved: 100_000, reservations: 2 });
    const list = accepted(
      await owner
        .as('planner')
        .get<{ data: Reservation[] }>(`${BUDGETS}/${budget.id}/reservations`),
    );
    expect(list.data.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('is paid or released once, and released money returns', async () => {
    const budget = await budgetOf(await measureOf());
    const paid = accepted(await reserve(budget, 10_000));
    const released = accepted(await reserve(budget, 20_000));
    expect(accepted(await decide(paid, 'payment'))).toMatchObject({
      status: 'paid',
      paidOn: '2026-11-24',
    });
    accepted(await decide(released, 'release', { reason: 'Embauche annulée' }));
    expect(await read(budget)).toMatchObject({ left: 90_000, reserved: 0, paid: 10_000 });
    accepted(await decide(paid, 'payment'));
    expect((await decide(paid, 'release')).body.code).toBe('reservation-is-final');
    expect((await decide(released, 'payment')).body.code).toBe('reservation-is-final');
    expect(await owner.eventsOf(budget.id, paid.id, released.id)).toEqual([
      'incentive-budget-opened 1',
      'budget-reservation-made 1',
      'incentive-budget-reserved 2',
      'budget-reservation-made 1',
      'incentive-budget-reserved 3',
      'budget-reservation-paid 2',
      'incentive-budget-paid 4',
      'budget-reservation-released 2',
      'incentive-budget-released 5',
    ]);
  });

  it('needs no version, but minds one that is given', async () => {
    const budget = await budgetOf(await measureOf());
    accepted(await reserve(budget, 1_000));
    expect((await reserve(budget, 1_000, { ifMatch: 1 })).status).toBe(412);
    accepted(await reserve(budget, 1_000, { ifMatch: 2 }));
  });

  it('is made once under one key', async () => {
    const budget = await budgetOf(await measureOf());
    const first = accepted(await reserve(budget, 1_000, { key: 'reservation-1' }));
    expect(accepted(await reserve(budget, 1_000, { key: 'reservation-1' })).id).toBe(first.id);
    expect((await read(budget)).reserved).toBe(1_000);
  });

  it('is only of a measure that is open, and of the budget in its path', async () => {
    const announced = await budgetOf(await measureOf({ from: '2027-01-01' }));
    expect(announced.can).toEqual(['revise']);
    expect((await reserve(announced, 1)).body.code).toBe('measure-not-open');
    const made = accepted(await reserve(await budgetOf(await measureOf()), 1));
    expect((await decide({ ...made, budget: announced.id }, 'payment')).status).toBe(404);
  });
});

describe('the last unit of the budgets', () => {
  it('exhausts the measure where no budget has one, and released money opens it again', async () => {
    const measure = await measureOf();
    const north = await budgetOf(measure, { territory: 'MA-KEN' });
    const south = await budgetOf(measure, { territory: 'MA-RAB' });
    const last = accepted(await reserve(north, 100_000 - UNIT + 1));
    expect((await read(north)).status).toBe('exhausted');
    expect(await statusOf(measure)).toBe('open');
    accepted(await reserve(south, 100_000));
    expect(await statusOf(measure)).toBe('exhausted');
    accepted(await reserve(north, UNIT - 1)); // a last unit in parts
    accepted(await decide(last, 'release'));
    expect([(await read(north)).status, await statusOf(measure)]).toEqual(['open', 'open']);
    expect((await owner.eventsOf(measure.id)).slice(1)).toEqual([
      'incentive-measure-exhausted 2',
      'incentive-measure-replenished 3',
    ]);
  });

  it('is judged again when the unit has another price', async () => {
    const measure = await measureOf();
    const budget = await budgetOf(measure, { amount: 10_000 });
    const price = (value: number, version: number) =>
      owner
        .as('ministry')
        .patch(`${MEASURES}/${measure.id}`, { amount: { value } }, { ifMatch: version });
    accepted(await price(10_001, 1));
    expect([(await read(budget)).status, await statusOf(measure)]).toEqual([
      'exhausted',
      'exhausted',
    ]);
    accepted(await price(10_000, 2));
    expect([(await read(budget)).status, await statusOf(measure)]).toEqual(['open', 'open']);
  });
});

describe('a race', () => {
  it('of 64 reservations never overdraws a budget', async () => {
    const budget = await budgetOf(await measureOf(), { amount: 100_000 });
    const answers = await Promise.all(
      Array.from({ length: 64 }, (_, n) =>
        reserve(budget, 3_000, {}, n % 2 === 0 ? AGENCY : COUNCIL),
      ),
    );
    const made = answers.filter(({ status }) => status === 201);
    const refused = answers.filter(({ status }) => status === 409);
    expect([made.length, refused.length]).toEqual([33, 31]);
    expect(refused.every(({ body }) => body.left === 1_000)).toBe(true);
    const numbers = made.map(({ body }) => body.number).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 33 }, (_, n) => n + 1));
    expect(await read(budget)).toMatchObject({ reserved: 99_000, left: 1_000 });
  }, 60_000);

  it('for the last units of two budgets exhausts their measure once', async () => {
    const measure = await measureOf();
    const places = ['MA-KEN', 'MA-RAB', 'MA-SAL', 'MA-KHE'];
    const budgets = await Promise.all(
      places.map((territory) => budgetOf(measure, { territory, amount: UNIT })),
    );
    const answers = await Promise.all(budgets.map((budget) => reserve(budget, UNIT)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(await statusOf(measure)).toBe('exhausted');
    expect(await owner.eventsOf(measure.id)).toEqual([
      'incentive-measure-registered 1',
      'incentive-measure-exhausted 2',
    ]);
  }, 60_000);

  it('with a revision of the measure refuses neither', async () => {
    const measure = await measureOf();
    const places = ['MA-KEN', 'MA-RAB', 'MA-SAL'];
    const budgets = await Promise.all(
      places.map((territory) => budgetOf(measure, { territory, amount: UNIT })),
    );
    const price = { amount: { value: UNIT - 1 } };
    const [revised, ...reserved] = await Promise.all([
      owner.as('ministry').patch(`${MEASURES}/${measure.id}`, price, { ifMatch: '*' }),
      ...budgets.map((budget) => reserve(budget, UNIT)),
    ]);
    expect([revised, ...reserved].map(({ status }) => status)).toEqual([200, 201, 201, 201]);
    expect(await statusOf(measure)).toBe('exhausted');
  }, 60_000);
});
