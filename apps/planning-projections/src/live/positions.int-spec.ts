import { ParkedEvents } from '@mizan/messaging';
import { LedgerHarness, type Version } from '../../../../test/support/ledger-harness.js';
import { eventually } from '../../../../test/support/log-harness.js';
import { needState } from '../../../../test/support/states.js';
import { PositionsReader, type ReadPosition } from './positions.reader.js';

const ledger = new LedgerHarness();
let positions: PositionsReader;
beforeAll(async () => {
  await ledger.open();
  positions = ledger.app.get(PositionsReader);
}, 60_000);
afterAll(() => ledger.close(), 30_000);

const NEEDS = { transport: 'postgres', topic: 'mizan.employer-needs', partition: 0 };
const needOf = (terms: Parameters<typeof needState>[0]): Version =>
  ledger.versionsOf([{ kind: 'need', n: 0, state: needState(terms) }])[0]!;
const present = async (): Promise<ReadPosition> => (await positions.after(undefined))[0]!;
const after = ({ position }: ReadPosition) => {
  const [generation, movement] = position.split('.').map(Number) as [number, number];
  return positions.after({ generation, movement });
};
/** What came after a position, once it has come. */
async function next(from: ReadPosition): Promise<ReadPosition[]> {
  let found: ReadPosition[] = [];
  await eventually(async () => expect((found = await after(from)).length).toBeGreaterThan(0));
  return found;
}

describe('the positions of the figures', () => {
  it('number a batch that posts, with the offset that it has reached', async () => {
    const before = await present();
    await ledger.publish([needOf({})]);
    const [moved] = await next(before);
    const reached = (await present()).read.find(({ topic }) => topic === NEEDS.topic)!;
    expect(moved).toMatchObject({ isWhole: false, read: [reached], parked: [], replayed: [] });
  });

  it('number a batch that posts nothing, because the ledger has that version', async () => {
    const need = needOf({});
    await ledger.publish([need]);
    await ledger.caughtUp();
    const before = await present();
    await ledger.publish([need]);
    const [moved] = await next(before);
    expect(moved!.read[0]!.next).toBe(before.read[0]!.next + 1);
  });

  it('name what is parked, and what is replayed', async () => {
    const before = await present();
    const unknown = needOf({ territory: 'MA-ZZZ' });
    await ledger.publish([unknown]);
    const [parking] = await next(before);
    const record = { ...NEEDS, offset: parking!.read[0]!.next - 1 };
    expect(parking!.parked).toEqual([record]);
    expect((await present()).parked).toEqual([record]);
    await ledger.db.query(
      `update parked_event set raw = replace(convert_from(raw, 'utf8'), 'MA-ZZZ', 'MA-KEN')::bytea`,
    );
    expect(await ledger.app.get(ParkedEvents).replay('all')).toEqual({ done: 1, parked: 0 });
    expect(await after(parking!)).toMatchObject([{ read: [], parked: [], replayed: [record] }]);
    expect((await present()).parked).toEqual([]);
  });

  it('number a sweep, whose activation is in use from then on', async () => {
    const before = await present();
    await ledger.happens({ does: 'activate', factors: [0.5, 0.5, 0.5, 0.5] });
    const moved = (await after(before)).at(-1)!;
    expect(moved).toMatchObject({ activation: before.activation + 1, read: [] });
  });

  it('lead from one whole position to the next', async () => {
    const first = await present();
    await ledger.publish([needOf({}), needOf({ openings: 3 })]);
    await ledger.caughtUp();
    const offsets = new Map(first.read.map(({ topic, next: reached }) => [topic, reached]));
    const steps = await after(first);
    for (const { read } of steps)
      for (const { topic, next: reached } of read) offsets.set(topic, reached);
    const last = await present();
    expect(steps.at(-1)!.position).toBe(last.position);
    expect(last.read.map(({ topic, next: reached }) => [topic, reached])).toEqual([...offsets]);
  });

  it('begin again whole where what came between is not kept', async () => {
    await ledger.withClient((tx) => tx.query('truncate ledger_1.movement'));
    expect(await positions.after({ generation: 1, movement: 0 })).toEqual([await present()]);
    expect(await positions.after({ generation: 9, movement: 0 })).toEqual([await present()]);
  });
});
