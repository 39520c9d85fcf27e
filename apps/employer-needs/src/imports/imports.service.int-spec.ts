import { request as httpRequest } from 'node:http';
import { type Client, ofEach } from '../../../../test/support/clients-of-demo.js';
import { fileOf, type Import, IMPORTS, needOf } from '../../../../test/support/imports.js';
import { type Owner, startOwner } from '../../../../test/support/owner.js';
import { accepted, Plan, type Versioned } from '../../../../test/support/plan.js';
import { AppModule } from '../app.module.js';
import { WHOLE_FILE_LINES_MAX } from './limits.js';
import { streamed } from './streamed.js';

interface ReportLine {
  line: number;
  result: string;
  need: Versioned | null;
  errors: { pointer: string | null; code: string; detail: string }[];
}

describe('an import of needs', () => {
  let owner: Owner;
  let plan: Plan;
  beforeAll(async () => {
    owner = await startOwner('employer-needs', AppModule, { streams: streamed });
    plan = new Plan(owner);
  }, 60_000);
  afterAll(() => owner?.close());

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
    const answer = await fetch(`${owner.url}/v1/imports${query}`, {
      method: 'POST',
      body,
      headers: {
        authorization: `Bearer ${await owner.as(as).bearer()}`,
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
      await owner
        .as('anapec')
        .get<{ data: ReportLine[]; next: string | null }>(`${IMPORTS}/${id}/report${query}`, {
          headers: { 'accept-language': language },
        }),
    );
  /** How many events of needs whose external id begins so are in the log. */
  const eventsOf = async (externalId: string) => {
    const [row] = await owner.db.query<{ count: number }[]>(
      `select count(*)::int from event_log where payload::json -> 'data' ->> 'externalId' like $1`,
      [`${externalId}%`],
    );
    return row!.count;
  };

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
      (await owner.as('anapec').get(`employer-needs/v1/needs/${(first.need as Versioned).id}`))
        .body,
    ).toMatchObject({ externalId: 'R-1', openings: 2, version: 1 });
    expect((await reportOf(body, '?result=refused&limit=1', 'fr')).data[0]?.errors[0]?.detail).toBe(
      'Le contenu n’est pas du JSON',
    );
    const all = await owner
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
      (await owner.as('anapec').get<{ data: object[] }>('employer-needs/v1/needs?occupation=9329'))
        .body.data,
    ).toEqual([]);
    expect(await eventsOf('WHOLE-')).toBe(0);
    const taken = await send(fileOf(good), { query: '?mode=all-or-nothing' });
    expect(taken.body).toMatchObject({
      status: 'completed',
      received: 6_000,
      accepted: 6_000,
      refused: 0,
    });
    expect(await eventsOf('WHOLE-')).toBe(6_000);
  }, 60_000);

  it('takes no whole file that is longer than one transaction may be', async () => {
    const lines = '{}\n'.repeat(WHOLE_FILE_LINES_MAX + 1);
    const { status, body } = await send(lines, { query: '?mode=all-or-nothing' });
    if (status !== 202)
      return expect([status, body.code ?? body.failure?.code]).toEqual([
        413,
        'whole-file-too-long',
      ]);
    const failure = async () =>
      // on a busy machine it is answered before its end
      (await owner.as('anapec').get<Import>(`${IMPORTS}/${body.id}`)).body.failure?.code;
    for (const deadline = Date.now() + 50_000; !(await failure()) && Date.now() < deadline;)
      await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await failure()).toBe('whole-file-too-long');
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
    expect((await owner.as('anapec').get(`${IMPORTS}/${body.id}`)).status).toBe(404);
    expect(
      (await owner.as('council-ma-06').get<{ data: Import[] }>(IMPORTS)).body.data.map(
        ({ id }) => id,
      ),
    ).toEqual([body.id]);
  });

  it('takes NDJSON only, and NDJSON nowhere else', async () => {
    expect((await send('{}', { contentType: 'application/json' })).status).toBe(415);
    expect((await send('a;b', { contentType: 'text/csv' })).status).toBe(415);
    expect(
      (
        await owner
          .as('anapec')
          .post('employer-needs/v1/needs', '{}', { contentType: 'application/x-ndjson' })
      ).status,
    ).toBe(415);
    const empty = await send('');
    expect(empty.body).toMatchObject({ status: 'completed', received: 0 });
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
          owner
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
      await owner
        .as('anapec')
        .get<{ data: { version: number }[] }>('employer-needs/v1/needs?occupation=9313&limit=1000'),
    );
    expect(data.filter(({ version }) => version > 2)).toEqual([]);
  }, 60_000);

  it('takes three files at the same moment, asks a fourth to wait, and takes a key that two use at once for one of them', async () => {
    const token = await owner.as('anapec').bearer();
    const open = (key: string) => {
      const upload = httpRequest(`${owner.url}/v1/imports`, {
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
      (await owner.as('anapec').get<{ data: Import[] }>(`${IMPORTS}?status=running`)).body.data;
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

  it('shows a planner the import that brought needs to its territory, without its lines', async () => {
    let count = 0;
    const take = async (...territories: string[]) =>
      accepted(
        await owner
          .as('anapec')
          .post<{ id: string }>(
            IMPORTS,
            fileOf(territories.map((territory) => needOf(`SEEN-${++count}`, { territory }))),
            { contentType: 'application/x-ndjson' },
          ),
      ).id;
    const [here, elsewhere] = [await take('MA-KEN', 'MA-CAS'), await take('MA-CAS')];
    const seen = {
      'council-ma-04': 404,
      anapec: 200,
      'operator-ofppt': 404,
      ministry: 404,
      planner: 200,
      'council-ma-06': 404,
    };
    const statuses = (path: string) =>
      ofEach(async (client: Client) => (await owner.as(client).get(`${IMPORTS}/${path}`)).status);
    expect(await statuses(here)).toEqual(seen);
    expect(await statuses(elsewhere)).toEqual({ ...seen, planner: 404 });
    expect(await statuses(`${here}/report`)).toEqual({ ...seen, planner: 404 });
    const { data } = accepted(
      await owner.as('planner').get<{ data: { id: string; accepted: number }[] }>(IMPORTS),
    );
    expect(data).toContainEqual(expect.objectContaining({ id: here, accepted: 2 }));
    expect(data.map(({ id }) => id)).not.toContain(elsewhere);
  });

  it('keeps nothing of a batch whose events cannot be written, and the same file again completes it', async () => {
    const file = fileOf([needOf('REFUSED-1'), needOf('REFUSED-2')]);
    const { body } = await owner.refusing('event_log', () => send(file));
    expect(body.accepted ?? 0).toBe(0);
    expect(await eventsOf('REFUSED-')).toBe(0);
    const found = await owner
      .as('anapec')
      .get<{ data: object[] }>('employer-needs/v1/needs?externalId=REFUSED-1');
    expect(found.body.data).toEqual([]);
    expect((await send(file)).body).toMatchObject({ status: 'completed', accepted: 2 });
    expect(await eventsOf('REFUSED-')).toBe(2);
  });
});
