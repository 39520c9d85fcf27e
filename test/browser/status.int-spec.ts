import { serviceNames } from '@mizan/contracts';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import pg from 'pg';
import { describeWithBrowser } from '../support/browser.js';
import { type RunningMizan, startMizan } from '../support/mizan.js';
import { Plan } from '../support/plan.js';
import { Visitor } from '../support/visitor.js';

const root = path.resolve(import.meta.dirname, '../..');
const PATIENCE = { timeout: 30_000 };

describeWithBrowser('the status page in a browser', () => {
  let mizan: RunningMizan;
  let visitor: Visitor;
  let page: Page;
  const sql = async (service: string, query: string, values: unknown[] = []) => {
    const client = new pg.Client({ connectionString: mizan.run().databaseUrls[service] });
    await client.connect();
    await client.query(query, values).finally(() => client.end());
  };
  const part = (name: string) => page.getByRole('region', { name });

  beforeAll(async () => {
    mizan = await startMizan();
    visitor = await Visitor.of(mizan.url);
    page = visitor.page;
    await new Plan(mizan).need('STATUS-1', {
      territory: 'MA-KEN',
      occupation: '7212',
      openings: 40,
      from: '2027-01-01',
      to: '2027-03-31',
    });
  }, 120_000);
  afterAll(async () => {
    await visitor?.close();
    await mizan?.discard();
  }, 60_000);
  afterEach(() => expect(visitor.complaints).toEqual([]));

  it('says that all is well where it is, to everyone', async () => {
    await visitor.open('/status', 'planner');
    await page.getByText('Tout fonctionne').waitFor(PATIENCE);
    expect(await part('Services').getByText('prêt', { exact: true }).count()).toBe(
      serviceNames.length + 1, // and the portal
    );
    expect(await part('Lecture des journaux').getByRole('row').count()).toBeGreaterThan(3);
    expect(await part('Faits mis de côté').getByRole('button').count()).toBe(0);
    await part('Derniers contrôles des chiffres')
      .getByText('Jamais encore')
      .nth(1)
      .waitFor(PATIENCE);
    await part('Ce qui sert en ce moment').getByText('default-1').waitFor(PATIENCE);
  }, 60_000);

  it('shows to the operator what was set aside and why, and gives one or all back to their services', async () => {
    const poison = (id: string) =>
      JSON.stringify({
        specversion: '1.0',
        id,
        source: 'employer-needs',
        type: 'ma.mizan.employer-needs.unheard-of.v1',
        subject: id,
        partitionkey: id,
        sequence: 1,
        data: {},
      });
    await sql(
      'employer-needs',
      `select append_events(array['a', 'b'], array['ma.mizan.employer-needs.unheard-of.v1', 'ma.mizan.employer-needs.unheard-of.v1'], array[$1, $2])`,
      [poison('status-poison-1'), poison('status-poison-2')],
    );
    await visitor.open('/status', 'operations');
    const aside = part('Faits mis de côté');
    await aside.getByText('unknown-type').nth(3).waitFor(PATIENCE); // two consumers park each event
    await aside.getByText('Ce qui est arrivé').first().click();
    await aside.getByText('"specversion"').first().waitFor(PATIENCE);
    await aside.getByRole('button', { name: 'Rejouer le fait status-poison-1' }).first().click();
    await aside.getByRole('status').getByText('1 reste mis de côté').waitFor(PATIENCE);
    await aside.getByRole('button', { name: 'Tout rejouer' }).click();
    await aside.getByRole('status').getByText('4 restent mis de côté').waitFor(PATIENCE);
  }, 90_000);

  it('tells everyone else how many there are, and lets nobody else replay', async () => {
    await visitor.open('/status', 'planner');
    await part('Faits mis de côté').getByText('4 faits sont mis de côté').waitFor(PATIENCE);
    const statuses = await Promise.all(
      ['planner', 'council-ma-04'].map(
        async (as) =>
          (await mizan.as(as).post('planning-projections/v1/parked-events/1/replay')).status,
      ),
    );
    expect(statuses).toEqual([403, 403]);
    expect(
      (await mizan.as('operations').post('planning-projections/v1/parked-events/999999/replay'))
        .status,
    ).toBe(404);
  }, 60_000);

  it('shows the last verify and rebuild: what was compared, and what differs', async () => {
    expect(mizan.verify().status).toBe(0);
    await visitor.open('/status', 'operations');
    const checks = part('Derniers contrôles des chiffres');
    await checks.getByText('aucune différence').waitFor(PATIENCE);
    await checks.getByText(/1 source .* faits chaînés/).waitFor(PATIENCE);
    await sql(
      'planning-projections',
      'update ledger_1.balance set amount = amount + 1000 where cell = (select min(cell) from ledger_1.balance)',
    );
    expect(mizan.verify().status).toBe(1);
    await checks.getByText('1 différence', { exact: true }).waitFor(PATIENCE);
    await checks.getByText(/its entries add up to/).waitFor(PATIENCE);
    await page.getByText('la dernière vérification a trouvé une différence').waitFor(PATIENCE);
    await visitor.open('/status', 'planner');
    await checks.getByText('1 différence', { exact: true }).waitFor(PATIENCE);
    expect(await checks.getByText(/its entries add up to/).count()).toBe(0);
  }, 120_000);

  it('replays what an earlier release could not read: it passes, it is gone from the list, and the figures move', async () => {
    const plan = new Plan(mizan);
    const { total: before } = await plan.figures({ territory: 'MA-04' });
    const sample = readFileSync(
      path.join(root, 'libs/contracts/samples/ma.mizan.employer-needs.need-declared.v1.json'),
      'utf8',
    );
    // what an older release left: a parked event of a type that it did not know
    await sql(
      'planning-projections',
      `insert into parked_event (consumer, transport, topic, partition, "offset", key, type, event_id, raw, code, detail)
      values ('planning-projections', 'postgres', 'mizan.employer-needs', 0, 1000000, ($1::text)::json ->> 'subject', ($1::text)::json ->> 'type', 'status-mended', convert_to($1::text, 'UTF8'), 'unknown-type', 'it was neither handled nor ignored here')`,
      [sample],
    );
    await visitor.open('/status', 'operations');
    const aside = part('Faits mis de côté');
    await aside.getByRole('button', { name: 'Rejouer le fait status-mended' }).click();
    await aside
      .getByRole('status')
      .getByText('1 fait est passé ; plus aucun n’est mis de côté.')
      .waitFor(PATIENCE);
    await aside
      .getByRole('button', { name: 'Rejouer le fait status-mended' })
      .waitFor({ state: 'detached', timeout: 30_000 });
    expect((await plan.figures({ territory: 'MA-04' })).total.demand).toBe(before.demand + 23_000);
  }, 90_000);
});
