import { eventually } from '../../../../test/support/log-harness.js';
import { beginCells, moveCell } from '../../../../test/support/ledger-cells.js';
import { type Owner, startOwner } from '../../../../test/support/owner.js';
import { AppModule } from '../app.module.js';
import { Metrics } from '@mizan/platform';

interface Projection {
  position: string;
  total: { demand: number };
}
const QUESTION = 'planning-projections/v1/projections?by=territory:province';

describe('a question that was asked before', () => {
  let owner: Owner;
  beforeAll(async () => {
    owner = await startOwner('planning-projections', AppModule);
    await beginCells(owner);
    // an answer of the tables has no ETag: from the first that has one the balances are in memory
    await eventually(async () => expect((await ask('planner')).headers.has('etag')).toBe(true));
  }, 60_000);
  afterAll(() => owner?.close());

  const ask = (client: string, headers: Record<string, string> = {}) =>
    owner.as(client).get<Projection>(QUESTION, { headers });
  const move = (cell: number) => moveCell(owner, cell);
  const hits = async () =>
    Number(/mizan_questions{standing="hit"} (\d+)/.exec(await owner.app.get(Metrics).text())?.[1]);

  it('is answered again without being computed, and moved by what was posted meanwhile', async () => {
    expect((await ask('planner')).body.total.demand).toBe(1);
    const before = await hits();
    expect((await ask('planner')).body.total.demand).toBe(1);
    expect(await hits()).toBe(before + 1);
    await move(1);
    expect((await ask('planner')).body.total.demand).toBe(6);
    expect(await hits()).toBe(before + 2);
  });

  it('is another one for whoever reads another territory', async () => {
    expect((await ask('council-ma-06')).body.total.demand).toBe(2);
    expect((await ask('ministry')).body.total.demand).toBe(8);
    expect((await ask('planner')).body.total.demand).toBe(6);
    const { headers } = await ask('ministry');
    const etag = headers.get('etag')!;
    expect((await ask('planner', { 'if-none-match': etag })).status).toBe(200);
  });

  it('is 304 until one of its rows moves', async () => {
    const { headers } = await ask('planner');
    const etag = headers.get('etag')!;
    expect(etag).toMatch(/^W\//);
    expect((await ask('planner', { 'if-none-match': `"other", ${etag}` })).status).toBe(304);
    await move(2); // in another region
    expect((await ask('planner', { 'if-none-match': etag })).status).toBe(304);
    await move(1);
    const moved = await ask('planner', { 'if-none-match': etag });
    expect([moved.status, moved.body.total.demand]).toEqual([200, 11]);
  });

  it('is refused without a token', async () => {
    const answer = await fetch(`${owner.url}/v1/projections?by=territory:province`);
    expect(answer.status).toBe(401);
  });
});
