import { createHash } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { onLogInTurn } from '../support/event-logs.js';
import { fileOf, type Import, IMPORTS, needOf } from '../support/imports.js';
import type { Mizan } from '../support/mizan.js';
import { Plan } from '../support/plan.js';

onLogInTurn('an import of needs', (log) => {
  let mizan: Mizan;
  let plan: Plan;
  beforeAll(() => {
    mizan = log.mizan;
    plan = new Plan(mizan);
  });

  const send = async (body: string) => {
    const answer = await fetch(`${mizan.url}/api/${IMPORTS}`, {
      method: 'POST',
      body,
      headers: {
        authorization: `Bearer ${await mizan.as('anapec').bearer()}`,
        'content-type': 'application/x-ndjson',
      },
    });
    return {
      status: answer.status,
      location: answer.headers.get('location'),
      body: (await answer.json()) as Import & { code?: string },
    };
  };
  /** The openings in the figures once the import is in them, or the code of the answer. */
  const demandAfter = async ({ id }: Import, occupation: string) => {
    const { body } = await mizan
      .as('planner')
      .get<{ total: { demand: number }; code?: string }>(
        `planning-projections/v1/projections?occupation=${occupation}&after=import:${id}`,
      );
    return body.code ?? body.total.demand;
  };
  const demandOf = async (query: Record<string, string>) =>
    (await plan.figures(query)).total.demand;

  it('takes 23,000 lines with counts that add up, moves the figures, and takes them again as unchanged', async () => {
    const count = 23_000;
    const file = fileOf(
      Array.from({ length: count }, (_, i) =>
        needOf(`BULK-${i}`, { occupation: '9321', openings: 1 + (i % 3) }),
      ),
    );
    const { status, location, body } = await send(file);
    expect([status, location]).toEqual([201, `/api/${IMPORTS}/${body.id}`]);
    expect(body).toMatchObject({
      status: 'completed',
      mode: 'per-line',
      received: count,
      accepted: count,
      unchanged: 0,
      refused: 0,
      sha256: `sha256:${createHash('sha256').update(file).digest('hex')}`,
      failure: null,
    });
    const expected = Array.from({ length: count }, (_, i) => 1 + (i % 3)).reduce(
      (sum, one) => sum + one,
      0,
    );
    expect(
      await plan.eventually(
        () => demandAfter(body, '9321'),
        (demand) => demand !== 'not-yet-visible',
        60_000,
      ),
    ).toBe(expected);
    expect((await send(file)).body).toMatchObject({
      received: count,
      accepted: 0,
      unchanged: count,
      refused: 0,
    });
  }, 120_000);

  it('fails when the upload breaks off; what it took stays, and the same file again completes it', async () => {
    const needs = Array.from({ length: 5_000 }, (_, i) => needOf(`CUT-${i}`));
    const file = fileOf(needs);
    const token = await mizan.as('anapec').bearer();
    await new Promise<void>((resolve) => {
      const upload = httpRequest(`${mizan.url}/api/${IMPORTS}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/x-ndjson',
          'content-length': Buffer.byteLength(file),
        },
      });
      upload.on('error', () => resolve());
      upload.write(file.slice(0, Math.floor(file.length * 0.9)), () =>
        upload.destroy(new Error('cut')),
      );
    });
    const newest = async () =>
      (await mizan.as('anapec').get<{ data: Import[] }>(`${IMPORTS}?sort=-id&limit=1`)).body
        .data[0] as Import;
    const cut = await plan.eventually(newest, ({ status }) => status === 'failed');
    expect(cut).toMatchObject({ status: 'failed', failure: { code: 'import-cut' }, sha256: null });
    expect(cut.received).toBe(cut.accepted);
    expect((await send(file)).body).toMatchObject({
      status: 'completed',
      accepted: 5_000 - cut.accepted,
      unchanged: cut.accepted,
      refused: 0,
    });
  });

  it('fails when the service is killed; the next one says so, and the same file again completes it', async () => {
    const count = 20_000;
    const file = fileOf(
      Array.from({ length: count }, (_, i) =>
        needOf(`KILL-${i}`, { occupation: '9334', openings: 1 }),
      ),
    );
    const cut = send(file).catch(() => undefined);
    const running = async () =>
      (await mizan.as('anapec').get<{ data: Import[] }>(`${IMPORTS}?sort=-id&limit=1`)).body
        .data?.[0];
    await plan.eventually(running, (one) => one?.status === 'running' && one.accepted > 0, 20_000);
    process.kill(mizan.run().servicePids['employer-needs'] as number, 'SIGKILL');
    await cut;
    const failed = (await plan.eventually(
      running,
      (one) => one?.status === 'failed',
      60_000,
    )) as Import;
    expect(failed).toMatchObject({ status: 'failed', failure: { code: 'import-interrupted' } });
    expect(failed.accepted).toBe(failed.received);
    expect((await send(file)).body).toMatchObject({
      status: 'completed',
      accepted: count - failed.accepted,
      unchanged: failed.accepted,
      refused: 0,
    });
    expect(
      await plan.eventually(
        () => demandOf({ occupation: '9334' }),
        (demand) => demand === count,
        60_000,
      ),
    ).toBe(count);
  }, 150_000);

  it(
    'leaves a plan that agrees with a recomputation',
    () => expect(mizan.verify()).toEqual({ status: 0, output: expect.any(String) }),
    60_000,
  );
});
