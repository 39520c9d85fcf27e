import { incentives } from '../../../../test/access/incentives.js';
import { askerOf, askers, made } from '../../../../test/access/askers.js';
import { Matrix, type Target } from '../../../../test/access/matrix.js';
import { type Owner, startOwner } from '../../../../test/support/owner.js';
import { AppModule } from '../app.module.js';

const REGION = 'MA-04';
const MEASURE = {
  code: 'MATRIX',
  name: { fr: 'Mesure', ar: 'تدبير', en: 'Measure' },
  territory: 'MA',
  from: '2026-01-01',
  subject: 'need',
  amount: { value: 1_000, unit: 'MAD', per: 'opening' },
  conditions: [],
  origin: 'fictional',
};

let owner: Owner;
const targets = new Map<string, Target>();
const matrix = new Matrix(() => owner, incentives);

beforeAll(async () => {
  owner = await startOwner('job-creation', AppModule);
  const ministry = askerOf('ministry', 'MA');
  const council = askerOf('council', REGION);
  const agency = askerOf('agency', REGION);
  const measure = await made(owner, ministry, 'incentive-measures', MEASURE);
  const terms = { measure: measure.id, territory: REGION, year: 2026, amount: 50_000 };
  const budget = await made(owner, council, 'incentive-budgets', terms);
  const path = `incentive-budgets/${budget.id}/reservations`;
  const reservation = await made(owner, agency, path, { for: 'need:1', amount: 1_000 });
  targets.set('measure', {
    ...{ name: 'measure', kind: 'incentive-measure', territory: 'MA' },
    ...{ own: [ministry.organisation], at: { id: measure.id } },
  });
  targets.set('budget', {
    ...{ name: 'budget', kind: 'incentive-budget', territory: REGION },
    own: [council.organisation],
    at: { id: budget.id, reservation: reservation.id },
  });
}, 60_000);
afterAll(() => owner?.close());

describe('who may do what with incentive measures and budgets', () => {
  it.each(['measure', 'budget'])('is as the table says, and as `can` says: %s', async (name) =>
    expect(await matrix.wrongOf(targets.get(name)!, askers)).toEqual([]),
  );

  it('is as the table says of new records, and of what is asked of none', async () =>
    expect(await matrix.wrongOfNew('MA-KEN', askers)).toEqual([]));

  it('is said of the lists too', async () => expect(await matrix.wrongMakers(askers)).toEqual([]));

  it('is nothing without a token', async () => expect(await matrix.openToAnyone()).toEqual([]));

  afterAll(() => expect(matrix.cells).toBeGreaterThan(500));
});
