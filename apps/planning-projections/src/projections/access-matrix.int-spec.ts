import type { Asker } from '../../../../test/access/access.js';
import { askerOf, askers, made } from '../../../../test/access/askers.js';
import { Matrix, type Target } from '../../../../test/access/matrix.js';
import { planningProjections } from '../../../../test/access/projections.js';
import { type Owner, startOwner } from '../../../../test/support/owner.js';
import { AppModule } from '../app.module.js';

const FACTORS = { fill: 0.9, completion: 0.8, availability: 0.85, delivery: 1 };

let owner: Owner;
const matrix = new Matrix(() => owner, planningProjections);
const drafter = askerOf('council', 'MA-04');
let setId = '';

beforeAll(async () => {
  owner = await startOwner('planning-projections', AppModule);
  const set = { name: 'access-1', label: 'Accès', ...FACTORS };
  setId = (await made(owner, drafter, 'assumption-sets', set)).id;
}, 60_000);
afterAll(() => owner?.close());

const figures = (territory: string): Target => ({
  ...{ name: `figures of ${territory}`, kind: 'figure', territory, own: [], at: {}, isKnown: true },
});
/** Nobody approves what it has drafted. */
const set = (): Target => ({
  ...{ name: 'assumption set', kind: 'assumption set', territory: 'MA', at: { id: setId } },
  own: [drafter.organisation],
  hasDone: ({ organisation }: Asker, verb) =>
    verb === 'approve' && organisation === drafter.organisation,
});

describe('who may do what with figures and assumptions', () => {
  it.each(['MA-KEN', 'MA-04', 'MA-06', 'MA'])(
    'is as the table says: the figures of %s',
    async (place) => expect(await matrix.wrongOf(figures(place), askers)).toEqual([]),
  );

  it('is as the table says, and as `can` says: a set of assumptions', async () =>
    expect(await matrix.wrongOf(set(), askers)).toEqual([]));

  it('is as the table says of new sets, and of what every service answers', async () =>
    expect(await matrix.wrongOfNew('MA-04', askers)).toEqual([]));

  it('is said of the lists too', async () => expect(await matrix.wrongMakers(askers)).toEqual([]));

  it('is nothing without a token', async () => expect(await matrix.openToAnyone()).toEqual([]));

  afterAll(() => expect(matrix.cells).toBeGreaterThan(900));
});
