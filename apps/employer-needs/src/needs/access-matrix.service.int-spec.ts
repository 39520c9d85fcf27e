import { askerOf, askers, made } from '../../../../test/access/askers.js';
import { Matrix, type Target } from '../../../../test/access/matrix.js';
import { employerNeeds } from '../../../../test/access/needs.js';
import { type Owner, startOwner } from '../../../../test/support/owner.js';
import { AppModule } from '../app.module.js';
import { streamed } from '../imports/streamed.js';

const DECLARERS = ['council', 'agency', 'federation', 'employer-body'] as const;
const PLACE = 'MA-KEN';

let owner: Owner;
const targets = new Map<string, Target>();
const matrix = new Matrix(() => owner, employerNeeds);

beforeAll(async () => {
  owner = await startOwner('employer-needs', AppModule, { streams: streamed });
  for (const role of DECLARERS) {
    targets.set(`need of a ${role}`, await declared(role));
    targets.set(`import of a ${role}`, await imported(role));
  }
}, 60_000);
afterAll(() => owner?.close());

const NEED = { territory: PLACE, openings: 3, origin: 'fictional' };

async function declared(role: (typeof DECLARERS)[number]): Promise<Target> {
  const asker = askerOf(role, 'MA-04');
  const { id } = await made(owner, asker, 'needs', { ...NEED, externalId: `need-${role}` });
  const own = [asker.organisation];
  const hire = '00000000-0000-7000-8000-000000000000';
  return { name: `need of a ${role}`, kind: 'need', territory: PLACE, own, at: { id, hire } };
}

/** Its own organisation reads it; planners of its territory read when and how many. */
async function imported(role: (typeof DECLARERS)[number]): Promise<Target> {
  const asker = askerOf(role, 'MA-04');
  const need = { ...NEED, externalId: `in-${role}` };
  const { id } = await made(owner, asker, 'imports', need, 'application/x-ndjson');
  const own = [asker.organisation];
  return { name: `import of a ${role}`, kind: 'import', territory: PLACE, own, at: { id } };
}

describe('who may do what with needs and imports', () => {
  it.each(DECLARERS.flatMap((role) => [`need of a ${role}`, `import of a ${role}`]))(
    'is as the table says, and as `can` says: %s',
    async (name) => expect(await matrix.wrongOf(targets.get(name)!, askers)).toEqual([]),
  );

  it('is as the table says of new records, and of what every service answers', async () =>
    expect(await matrix.wrongOfNew(PLACE, askers)).toEqual([]));

  it('is said of the lists too', async () => expect(await matrix.wrongMakers(askers)).toEqual([]));

  it('is nothing without a token', async () => expect(await matrix.openToAnyone()).toEqual([]));

  afterAll(() => expect(matrix.cells).toBeGreaterThan(1_500));
});
