import pg from 'pg';
import { type RunningMizan, startMizan } from '../support/mizan.js';
import { Plan } from '../support/plan.js';

describe('verify on a running plan', () => {
  let mizan: RunningMizan;
  let db: pg.Client;
  beforeAll(async () => {
    mizan = await startMizan();
    const plan = new Plan(mizan);
    for (let i = 0; i < 5; i++) {
      const need = await plan.need(`T-${i}`, { occupation: '8212', openings: 10 });
      await plan.figures({ territory: 'MA-04' }, `need:${need.id}@1`);
    }
    db = new pg.Client({ connectionString: mizan.run().databaseUrls['employer-needs'] });
    await db.connect();
  }, 120_000);
  afterAll(async () => {
    await db?.end();
    await mizan?.discard();
  }, 60_000);

  it('finds no difference, and exports the heads of the logs', () => {
    expect(mizan.verify()).toEqual({
      status: 0,
      output: expect.stringContaining('employer-needs: hash chain of 5 events sound'),
    });
    expect(mizan.verify().output).toContain('goes on from the exported head 5');
  });

  it('names the first row that someone changed in the log', async () => {
    await db.query(
      `update event_log set payload = replace(payload, '"openings":10', '"openings":99') where position = 3`,
    );
    expect(mizan.verify()).toEqual({
      status: 1,
      output: expect.stringContaining('broken at position 3 (row-changed)'),
    });
    await db.query(
      `update event_log set payload = replace(payload, '"openings":99', '"openings":10') where position = 3`,
    );
    expect(mizan.verify().status).toBe(0);
  });

  it('names a need that was changed behind its events', async () => {
    await db.query(`update hiring_need set openings = 77 where external_id = 'T-2'`);
    const { status, output } = mizan.verify();
    expect([status, output]).toEqual([1, expect.stringContaining('employer-needs:need:')]);
    await db.query(`update hiring_need set openings = 10 where external_id = 'T-2'`);
  });

  it('tells a chain that was written anew from the one exported before', async () => {
    await db.query(`update event_log_head set logid = gen_random_uuid()`);
    expect(mizan.verify().status).toBe(1);
  });
});
