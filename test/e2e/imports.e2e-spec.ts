import { createHash } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { onBothLogs } from '../support/event-logs.js';
import type { Mizan } from '../support/mizan.js';
import { accepted, Plan, type Versioned } from '../support/plan.js';

interface Import {
  id: string;
  status: string;
  mode: string;
  sha256: string | null;
  received: number;
  accepted: number;
  unchanged: number;
  refused: number;
  endedAt: string | null;
  failure: { code: string } | null;
}
interface ReportLine {
  line: number;
  result: string;
  need: Versioned | null;
  errors: { pointer: string | null; code: string; detail: string }[];
}

const IMPORTS = 'employer-needs/v1/imports';
const needOf = (externalId: string, terms: object = {}) => ({
  externalId,
  territory: 'MA-KEN',
  occupation: '9333',
  openings: 2,
  from: '2027-01-01',
  to: '2027-03-31',
  origin: 'fictional',
  channel: 'import',
  ...terms,
});
const fileOf = (needs: object[]) => needs.map((need) => `${JSON.stringify(need)}\n`).join('');

onBothLogs('an import of needs', (log) => {
  let mizan: Mizan;
  let plan: Plan;
  beforeAll(() => {
    mizan = log.mizan;
    plan = new Plan(mizan);
  });

  const send = async (
    body: string | Uint8Array<ArrayBuffer>,
    {
      query = '',
      as = 'anapec',
      key,
      contentType = 'application/x-ndjson',
      language = 'en',
    }: { query?: string; as?: string; key?: string; contentType?: string; language?: string } = {},
  ) => {
    const answer = await fetch(`${mizan.url}/api/${IMPORTS}${query}`, {
      method: 'POST',
      body,
      headers: {
        authorization: `Bearer ${await mizan.as(as).bearer()}`,
        'content-type': contentType,
        'accept-language': language,
        ...(key !== undefined && { 'idempotency-key': key }),
      },
    });
    return {
      status: answer.status,
      location: answer.headers.get('location'),
      body: (await answer.json()) as Import & { code?: string },
    };
  };
  const reportOf = async ({ id }: { id: string }, query = '?limit=1000', language = 'en') =>
    accepted(
      await mizan
        .as('anapec')
        .get<{ data: ReportLine[]; next: string | null }>(`${IMPORTS}/${id}/report${query}`, {
          headers: { 'accept-language': language },
        }),
    );
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
    const file = fileOf(
      Array.from({ length: 23_000 }, (_, i) =>
        needOf(`BULK-${i}`, { occupation: '9321', openings: 1 + (i % 3) }),
      ),
    );
    const { status, location, body } = await send(file);
    expect([status, location]).toEqual([201, `/api/${IMPORTS}/${body.id}`]);
    expect(body).toMatchObject({
      status: 'completed',
      mode: 'per-line',
      received: 23_000,
      accepted: 23_000,
      unchanged: 0,
      refused: 0,
      sha256: `sha256:${createHash('sha256').update(file).digest('hex')}`,
      failure: null,
    });
    const expected = Array.from({ length: 23_000 }, (_, i) => 1 + (i % 3)).reduce(
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
      received: 23_000,
      accepted: 0,
      unchanged: 23_000,
      refused: 0,
    });
  }, 120_000);

  it('says of every line what became of it', async () => {
    const deep = `${'{"employer":'.repeat(30)}1${'}'.repeat(30)}`;
    const lines: (string | Buffer)[] = [
      JSON.stringify(needOf('R-1')), //                                    1
      '{"externalId":"R-2",', //                                           2
      '', //                                                               3
      Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), //    4
      JSON.stringify(needOf('R-5', { openings: 0 })), //                   5
      JSON.stringify(needOf('R-6', { territory: 'MA-ZZZ' })), //           6
      JSON.stringify(needOf('R-7', { employer: { name: 'a\u0000' } })), // 7
      JSON.stringify(needOf('R-8')).replace('"import"', '"\\ud800"'), //   8
      deep, //                                                             9
      `{"externalId":"${'x'.repeat(140_000)}"}`, //                        10
      '[1]', //                                                            11
      JSON.stringify(needOf('R-12', { colour: 'red' })), //                12
      JSON.stringify(needOf('R-13', { organisation: 'council-ma-04' })), // 13
      JSON.stringify(needOf('R-14', { from: '2027-04-01' })), //           14
      JSON.stringify(needOf('R-15', { sourceVersion: 5 })), //             15
      JSON.stringify(needOf('R-15', { sourceVersion: 4, openings: 9 })), // 16
      JSON.stringify(needOf('R-1')), //                                    17
      JSON.stringify(needOf('R-1', { openings: 7 })), //                   18
      JSON.stringify(needOf('R-19')).replace('{', '{"__proto__":{"x":1},'), // 19
      JSON.stringify(needOf('R-20', { from: '2027-02-30' })), //           20
      'null', //                                                           21
      '{"externalId":"R-22","territory":"MA-KEN","openi', //               22, cut off
    ];
    const { body } = await send(
      Buffer.concat(
        lines.flatMap((line, i) =>
          i < lines.length - 1 ? [Buffer.from(line), Buffer.from('\r\n')] : [Buffer.from(line)],
        ),
      ),
    );
    expect(body).toMatchObject({
      status: 'completed',
      received: 21,
      accepted: 2,
      unchanged: 2,
      refused: 17,
    });
    const { data, next } = await reportOf(body);
    expect(next).toBeNull();
    expect(
      data.map(({ line, result, errors: [error] }) => [
        line,
        result,
        ...(error ? [error.code, error.pointer] : []),
      ]),
    ).toEqual([
      [1, 'created'],
      [2, 'refused', 'not-json', null],
      [4, 'refused', 'not-utf-8', null],
      [5, 'refused', 'too-small', '/openings'],
      [6, 'refused', 'unknown-code', '/territory'],
      [7, 'refused', 'text-not-storable', '/employer/name'],
      [8, 'refused', 'text-not-storable', '/channel'],
      [9, 'refused', 'too-deep', null],
      [10, 'refused', 'line-too-long', null],
      [11, 'refused', 'not-an-object', ''],
      [12, 'refused', 'unknown-field', '/colour'],
      [13, 'refused', 'organisation-mismatch', null],
      [14, 'refused', 'window-reversed', '/to'],
      [15, 'created'],
      [16, 'stale'],
      [17, 'unchanged'],
      [18, 'refused', 'same-reference-in-file', '/externalId'],
      [19, 'refused', 'unknown-field', '/__proto__'],
      [20, 'refused', 'not-a-date', '/from'],
      [21, 'refused', 'not-an-object', ''],
      [22, 'refused', 'not-json', null],
    ]);
    const [first] = data as [ReportLine];
    expect(
      (await mizan.as('anapec').get(`employer-needs/v1/needs/${(first.need as Versioned).id}`))
        .body,
    ).toMatchObject({ externalId: 'R-1', openings: 2, version: 1 });
    expect((await reportOf(body, '?result=refused&limit=1', 'fr')).data[0]?.errors[0]?.detail).toBe(
      'Le contenu n’est pas du JSON',
    );
    const all = await mizan
      .as('anapec')
      .get<string>(`${IMPORTS}/${body.id}/report`, { headers: { accept: 'application/x-ndjson' } });
    expect(
      all.body
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as ReportLine).line),
    ).toEqual(data.map(({ line }) => line));
  });

  it('pages through its report', async () => {
    const { body } = await send(fileOf(Array.from({ length: 25 }, (_, i) => needOf(`PAGE-${i}`))));
    const first = await reportOf(body, '?limit=20');
    const second = await reportOf(body, `?limit=20&cursor=${first.next}`);
    expect([...first.data, ...second.data].map(({ line }) => line)).toEqual(
      Array.from({ length: 25 }, (_, i) => i + 1),
    );
  });

  it('takes all or nothing where asked', async () => {
    const good = Array.from({ length: 6_000 }, (_, i) =>
      needOf(`WHOLE-${i}`, { occupation: '9329', openings: 1 }),
    );
    const refused = await send(fileOf([...good, needOf('WHOLE-BAD', { openings: -1 })]), {
      query: '?mode=all-or-nothing',
    });
    expect([refused.status, refused.body]).toEqual([
      201,
      expect.objectContaining({
        status: 'failed',
        received: 6_001,
        accepted: 0,
        unchanged: 0,
        refused: 6_001,
        failure: expect.objectContaining({ code: 'line-refused' }) as object,
      }),
    ]);
    expect((await reportOf(refused.body, '?limit=1')).data[0]?.errors[0]?.code).toBe(
      'other-line-refused',
    );
    expect(
      (await mizan.as('anapec').get<{ data: object[] }>('employer-needs/v1/needs?occupation=9329'))
        .body.data,
    ).toEqual([]);
    const taken = await send(fileOf(good), { query: '?mode=all-or-nothing' });
    expect(taken.body).toMatchObject({
      status: 'completed',
      received: 6_000,
      accepted: 6_000,
      refused: 0,
    });
    expect(
      await plan.eventually(
        () => demandAfter(taken.body, '9329'),
        (demand) => demand !== 'not-yet-visible',
        30_000,
      ),
    ).toBe(6_000);
  }, 60_000);

  it('answers a repeat under the same key as the first time, and refuses another file under it', async () => {
    const file = fileOf([needOf('KEY-1')]);
    const [first, again] = [
      await send(file, { key: 'import-1' }),
      await send(file, { key: 'import-1' }),
    ];
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect((await send(fileOf([needOf('KEY-2')]), { key: 'import-1' })).body).toMatchObject({
      status: 422,
      code: 'idempotency-key-reused',
    });
  });

  it('is the right of those who declare needs, line by line in their territory, and seen by its organisation alone', async () => {
    expect((await send(fileOf([needOf('RIGHT-1')]), { as: 'operator-ofppt' })).status).toBe(403);
    const { body } = await send(
      fileOf([needOf('RIGHT-2'), needOf('RIGHT-3', { territory: 'MA-CAS' })]),
      { as: 'council-ma-06' },
    );
    expect(body).toMatchObject({ accepted: 1, refused: 1 });
    expect((await mizan.as('anapec').get(`${IMPORTS}/${body.id}`)).status).toBe(404);
    expect(
      (await mizan.as('council-ma-06').get<{ data: Import[] }>(IMPORTS)).body.data.map(
        ({ id }) => id,
      ),
    ).toEqual([body.id]);
  });

  it('takes NDJSON only, and NDJSON nowhere else', async () => {
    expect((await send('{}', { contentType: 'application/json' })).status).toBe(415);
    expect((await send('a;b', { contentType: 'text/csv' })).status).toBe(415);
    expect(
      (
        await mizan
          .as('anapec')
          .post('employer-needs/v1/needs', '{}', { contentType: 'application/x-ndjson' })
      ).status,
    ).toBe(415);
    const empty = await send('');
    expect(empty.body).toMatchObject({ status: 'completed', received: 0 });
    expect(await demandAfter(empty.body, '9331')).toBe(0);
    expect((await send('{}', { query: '?mode=some' })).status).toBe(422);
  });

  it('takes its lines while others declare and push the same needs: each version once, none refused', async () => {
    const ids = Array.from({ length: 3_000 }, (_, i) => `RACE-${i}`);
    const importing = send(
      fileOf(ids.map((id) => needOf(id, { occupation: '9313', openings: 1 }))),
    );
    const puts = Promise.all(
      ids
        .filter((_, i) => i % 15 === 0)
        .map((id) =>
          mizan
            .as('anapec')
            .put<Versioned>(
              `employer-needs/v1/needs/by-external-id/${id}`,
              needOf(id, { occupation: '9313', openings: 2 }),
            ),
        ),
    );
    expect((await importing).body).toMatchObject({
      status: 'completed',
      received: 3_000,
      refused: 0,
    });
    expect((await puts).filter(({ status }) => status !== 200 && status !== 201)).toEqual([]);
    const { data } = accepted(
      await mizan
        .as('anapec')
        .get<{ data: { version: number }[] }>('employer-needs/v1/needs?occupation=9313&limit=1000'),
    );
    expect(data.filter(({ version }) => version > 2)).toEqual([]);
  }, 60_000);

  it('takes three files at the same moment, asks a fourth to wait, and takes a key that two use at once for one of them', async () => {
    const token = await mizan.as('anapec').bearer();
    const open = (key: string) => {
      const upload = httpRequest(`${mizan.url}/api/${IMPORTS}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/x-ndjson',
          'idempotency-key': key,
        },
      });
      upload.write(fileOf([needOf(key)]));
      const status = new Promise<number>((resolve, reject) =>
        upload
          .on('error', reject)
          .on('response', (answer) => resolve(answer.resume().statusCode ?? 0)),
      );
      return { status, end: () => upload.end() };
    };
    const uploads = ['SLOW-1', 'SLOW-2', 'SLOW-3'].map(open);
    const running = async () =>
      (await mizan.as('anapec').get<{ data: Import[] }>(`${IMPORTS}?status=running`)).body.data;
    expect(await plan.eventually(running, (imports) => imports.length === 3)).toHaveLength(3);
    expect(await send(fileOf([needOf('SLOW-4')]))).toMatchObject({
      status: 429,
      body: { code: 'too-many-imports' },
    });
    uploads.forEach(({ end }) => end());
    expect(await Promise.all(uploads.map(({ status }) => status))).toEqual([201, 201, 201]);
    const file = fileOf([needOf('TWICE')]);
    const [one, other] = await Promise.all([
      send(file, { key: 'twice' }),
      send(file, { key: 'twice' }),
    ]);
    expect(one.body.id).toBe(other.body.id);
  });

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
    const file = fileOf(
      Array.from({ length: 20_000 }, (_, i) =>
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
      accepted: 20_000 - failed.accepted,
      unchanged: failed.accepted,
      refused: 0,
    });
    expect(
      await plan.eventually(
        () => demandOf({ occupation: '9334' }),
        (demand) => demand === 20_000,
        60_000,
      ),
    ).toBe(20_000);
  }, 150_000);

  it(
    'leaves a plan that agrees with a recomputation',
    () => expect(mizan.verify()).toEqual({ status: 0, output: expect.any(String) }),
    60_000,
  );
});
