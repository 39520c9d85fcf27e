import { createHash } from 'node:crypto';
import { readdirSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { pdfOf } from '../../../../test/support/pdf.js';
import { type Clamd, EICAR, startClamd } from '../../../../test/support/clamd.js';
import { type Client, ofEach } from '../../../../test/support/clients-of-demo.js';
import type { CallOptions } from '../../../../test/support/mizan.js';
import { type Owner, startOwner } from '../../../../test/support/owner.js';
import { accepted, type Agreement, Plan, type Versioned } from '../../../../test/support/plan.js';
import { AppModule } from '../app.module.js';
import { DocumentsSweep } from './documents-sweep.js';
import { streamed } from './streamed.js';

const AGREEMENTS = 'partner-agreements/v1/agreements';
const OCTETS = 'application/octet-stream';
const BYTES_MAX = 50_000;

interface Document {
  hash: string;
  kind: string;
  fileName: string | null;
  mediaType: string | null;
  size: number | null;
  organisation: string;
  scan: string | null;
  removed: object | null;
}
interface Documented extends Agreement {
  textVersion: number;
  documents: Document[];
  can: string[];
}
interface Refused {
  code: string;
  errors?: { parameter?: string; code: string }[];
}

let owner: Owner;
let plan: Plan;
let clamd: Clamd;
beforeAll(async () => {
  clamd = await startClamd();
  const env = { FILE_BYTES_MAX: String(BYTES_MAX), CLAMD: `127.0.0.1:${clamd.port}` };
  owner = await startOwner('partner-agreements', AppModule, { streams: streamed, env });
  plan = new Plan(owner);
}, 60_000);
afterAll(async () => {
  clamd?.close();
  await owner?.close();
});

let made = 0;
/** A PDF that no other test has. */
const pdf = () => pdfOf(['Convention', `Document ${++made}`]);
const hashOf = (bytes: Uint8Array) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
const at = ({ id }: Pick<Versioned, 'id'>, more = '') => `${AGREEMENTS}/${id}${more}`;
const send = <T = Documented>(
  agreement: Versioned,
  bytes: Uint8Array,
  {
    as = 'anapec' as Client,
    query = 'kind=signed-text&fileName=accord.pdf',
    ...options
  }: CallOptions & {
    as?: Client;
    query?: string;
  } = {},
) =>
  owner.as(as).post<T>(at(agreement, `/documents?${query}`), new Uint8Array(bytes), {
    contentType: OCTETS,
    ...options,
  });
const read = async (agreement: Versioned) =>
  accepted(await owner.as('anapec').get<Documented>(at(agreement)));
async function download(agreement: Versioned, hash: string, as: Client = 'anapec', headers = {}) {
  const answer = await fetch(`${owner.url}/v1/agreements/${agreement.id}/documents/${hash}`, {
    headers: { authorization: `Bearer ${await owner.as(as).bearer()}`, ...headers },
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, headers: answer.headers, bytes };
}
const kept = () =>
  readdirSync(path.join(owner.files, 'kept'), { recursive: true, encoding: 'utf8' })
    .map((name) => path.basename(name))
    .filter((name) => name.length === 64);
const isKept = (hash: string) => kept().includes(hash.slice(7));
afterEach(() => expect(readdirSync(path.join(owner.files, 'incoming'))).toEqual([]));

describe('a document that a party adds', () => {
  it('is recorded by its hash in one event, and downloaded as the same bytes, as a file to save', async () => {
    const agreement = await plan.draftConvention({});
    const bytes = pdf();
    const added = accepted(await send(agreement, bytes));
    const document = {
      hash: hashOf(bytes),
      kind: 'signed-text',
      fileName: 'accord.pdf',
      mediaType: 'application/pdf',
      size: bytes.length,
      addedOn: '2026-11-24',
      organisation: 'anapec',
      scan: 'clean',
      removed: null,
    };
    expect(added).toMatchObject({ version: 2, textVersion: 1, documents: [document] });
    expect(added.contentHash).toBe(agreement.contentHash);
    expect((await owner.eventsOf(agreement.id)).at(-1)).toBe('document-added 2');
    const listed = await owner.as('anapec').get(at(agreement, '/documents'));
    expect(listed.body).toMatchObject({
      data: [document],
      next: null,
      bytesMax: BYTES_MAX,
      mediaTypes: expect.arrayContaining(['application/pdf']) as string[],
    });
    const { status, headers, bytes: got } = await download(agreement, document.hash);
    expect([status, got.equals(bytes)]).toEqual([200, true]);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': OCTETS,
      'content-disposition': "attachment; filename*=UTF-8''accord.pdf",
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      etag: `"${document.hash.slice(7)}"`,
    });
    const again = await download(agreement, document.hash, 'anapec', {
      'if-none-match': headers.get('etag'),
    });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
  });

  it('leaves what is to be signed as it is: who has read the text signs it with its version', async () => {
    const ready = await plan.readyToSign(await plan.draftConvention({}));
    accepted(await send(ready, pdf(), { as: 'council-ma-04' }));
    const signed = await plan.sign(ready, 'anapec');
    expect(signed).toMatchObject({ status: 'partly-signed', contentHash: ready.contentHash });
  });

  it('is in the history with what it is', async () => {
    const agreement = await plan.draftConvention({});
    const bytes = pdf();
    await send(agreement, bytes);
    const { body } = await owner
      .as('anapec')
      .get<{ data: { event: string; changes: object[] }[] }>(at(agreement, '/history'));
    expect(body.data[0]).toMatchObject({
      event: 'document-added',
      organisation: 'anapec',
      changes: [{ field: '/documents/0', before: null, after: { hash: hashOf(bytes) } }],
    });
  });

  it('is one where it comes twice, also at the same moment and under a key', async () => {
    const agreement = await plan.draftConvention({});
    const bytes = pdf();
    const key = `twice-${made}`;
    const answers = await Promise.all([
      send(agreement, bytes),
      send(agreement, bytes, { as: 'council-ma-04' }),
      send(agreement, bytes, { key }),
      send(agreement, bytes, { key }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await read(agreement)).documents).toHaveLength(1);
    expect(await owner.eventsOf(agreement.id)).toHaveLength(2);
    const other = await send<Refused>(agreement, pdf(), { key });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  it('is kept once for two agreements', async () => {
    const bytes = pdf();
    const before = kept().length;
    await send(await plan.draftConvention({}), bytes);
    await send(await plan.draftConvention({}), bytes);
    expect(kept().length).toBe(before + 1);
  });

  it.each(['event_log', 'agreement'])(
    'leaves a file and no record where %s takes no row; the next attempt completes it',
    async (table) => {
      const agreement = await plan.draftConvention({});
      const bytes = pdf();
      expect((await owner.refusing(table, () => send(agreement, bytes))).status).toBe(500);
      expect([isKept(hashOf(bytes)), (await read(agreement)).documents]).toEqual([true, []]);
      expect((await send(agreement, bytes)).status).toBe(200);
      expect((await read(agreement)).documents).toHaveLength(1);
    },
  );
});

describe('a file that is refused', () => {
  const refused = async (bytes: Uint8Array, options: Parameters<typeof send>[2] = {}) => {
    const agreement = await plan.draftConvention({});
    const { status, body } = await send<Refused>(agreement, bytes, options);
    expect((await read(agreement)).documents).toEqual([]);
    expect(isKept(hashOf(bytes))).toBe(false);
    return [status, body.errors?.[0]?.code ?? body.code, body.errors?.[0]?.parameter];
  };
  it('is too large, whether its length is declared or not', async () => {
    const large = Buffer.concat([pdf(), Buffer.alloc(BYTES_MAX)]);
    expect(await refused(large)).toEqual([413, 'too-large', undefined]);
    const { id } = await plan.draftConvention({});
    const answer = await fetch(
      `${owner.url}/v1/agreements/${id}/documents?kind=text&fileName=a.pdf`,
      {
        method: 'POST',
        headers: {
          authorization: `Bearer ${await owner.as('anapec').bearer()}`,
          'content-type': OCTETS,
        },
        body: new Blob([new Uint8Array(large)]).stream(),
        duplex: 'half',
      } as RequestInit,
    );
    expect([answer.status, ((await answer.json()) as Refused).code]).toEqual([413, 'too-large']);
  });
  it('is a page with another ending', async () =>
    expect(await refused(Buffer.from('<!doctype html><script>alert(1)</script>'))).toEqual([
      422,
      'file-type-not-allowed',
      undefined,
    ]));
  it('has a virus', async () =>
    expect(await refused(Buffer.concat([pdf(), Buffer.from(EICAR)]))).toEqual([
      422,
      'file-infected',
      undefined,
    ]));
  it('could not be scanned', async () => {
    clamd.answerWith('hang-up');
    expect(await refused(pdf())).toEqual([503, 'scanner-away', undefined]);
    clamd.answerWith(undefined);
  });
  it('is not the one that was announced', async () => {
    const digest = (bytes: Uint8Array) => ({
      'content-digest': `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`,
    });
    const bytes = pdf();
    expect(await refused(bytes, { headers: digest(pdf()) })).toEqual([
      422,
      'digest-mismatch',
      undefined,
    ]);
    expect(await refused(pdf(), { headers: { 'content-digest': 'md5=:AAAA:' } })).toEqual([
      422,
      'bad-content-digest',
      undefined,
    ]);
    const agreement = await plan.draftConvention({});
    expect((await send(agreement, bytes, { headers: digest(bytes) })).status).toBe(200);
  });
  it('does not say what it is, and the answer says where', async () => {
    expect(await refused(pdf(), { query: 'kind=secret&fileName=a.pdf' })).toEqual([
      422,
      'not-one-of',
      'kind',
    ]);
    expect(await refused(pdf(), { query: 'kind=text&fileName=%0Aa.pdf' })).toEqual([
      422,
      'unseen-character',
      'fileName',
    ]);
  });
  it('is no body of another type', async () =>
    expect(await refused(pdf(), { contentType: 'application/pdf' })).toEqual([
      415,
      'unsupported-media-type',
      undefined,
    ]));
});

describe('who may add and read a document', () => {
  const each = (ask: (client: Client) => Promise<{ status: number }>) =>
    ofEach(async (client) => (await ask(client)).status);

  it('is, before the last signature, a party alone: nobody else learns that it is there', async () => {
    const agreement = await plan.draftConvention({});
    const bytes = pdf();
    await send(agreement, bytes);
    const expected = {
      'council-ma-04': 200,
      anapec: 200,
      'operator-ofppt': 404,
      ministry: 404,
      planner: 404,
      'council-ma-06': 404,
    };
    expect(await each((as) => download(agreement, hashOf(bytes), as))).toEqual(expected);
    expect(await each((as) => owner.as(as).get(at(agreement, '/documents')))).toEqual(expected);
    expect(await each((as) => send(agreement, pdf(), { as }))).toEqual({
      ...expected,
      planner: 403,
    });
  });

  it('is, once it is signed, whoever may read the agreement; a party alone adds', async () => {
    const agreement = await plan.signByAll(await plan.draftConvention({}));
    const bytes = pdf();
    await send(agreement, bytes);
    const read = {
      'council-ma-04': 200,
      anapec: 200,
      'operator-ofppt': 200,
      ministry: 200,
      planner: 200,
      'council-ma-06': 404,
    };
    expect(await each((as) => download(agreement, hashOf(bytes), as))).toEqual(read);
    expect(await each((as) => send(agreement, pdf(), { as }))).toEqual({
      ...read,
      'operator-ofppt': 403,
      ministry: 403,
      planner: 403,
    });
  });

  it('does not follow from the hash: a document belongs to its agreement', async () => {
    const [agreement, other] = [await plan.draftConvention({}), await plan.draftConvention({})];
    const bytes = pdf();
    await send(agreement, bytes);
    expect((await download(other, hashOf(bytes))).status).toBe(404);
    expect((await download(agreement, 'sha256:1')).status).toBe(404);
  });
});

describe('a document that is taken back', () => {
  const remove = (agreement: Versioned, hash: string, as: Client = 'anapec') =>
    owner.as(as).post<Documented & Refused>(at(agreement, `/documents/${hash}/removal`), {
      reason: 'Mauvais fichier',
    });

  it('is downloaded by nobody, stays in the history, and may be added again', async () => {
    const agreement = await plan.draftConvention({});
    const bytes = pdf();
    expect(accepted(await send(agreement, bytes)).can).toContain('remove-document');
    const removed = accepted(await remove(agreement, hashOf(bytes)));
    expect(removed.documents[0]?.removed).toEqual({
      on: '2026-11-24',
      organisation: 'anapec',
      reason: 'Mauvais fichier',
    });
    expect(removed.can).not.toContain('remove-document');
    expect((await download(agreement, hashOf(bytes))).status).toBe(404);
    expect((await owner.eventsOf(agreement.id)).at(-1)).toBe('document-removed 3');
    accepted(await send(agreement, bytes));
    expect((await download(agreement, hashOf(bytes))).status).toBe(200);
  });

  it('was added by the organisation that takes it back', async () => {
    const agreement = await plan.draftConvention({});
    const bytes = pdf();
    await send(agreement, bytes);
    const { status, body } = await remove(agreement, hashOf(bytes), 'council-ma-04');
    expect([status, body.code]).toEqual([403, 'document-of-another']);
    expect((await remove(agreement, hashOf(pdf()))).status).toBe(404);
  });

  it('leaves the store a day later, unless another agreement has it', async () => {
    const [one, other] = [await plan.draftConvention({}), await plan.draftConvention({})];
    const [alone, shared] = [pdf(), pdf()];
    await send(one, alone);
    for (const agreement of [one, other]) await send(agreement, shared);
    for (const bytes of [alone, shared]) await remove(one, hashOf(bytes));
    const sweep = owner.app.get(DocumentsSweep);
    await sweep.sweep();
    expect([alone, shared].map((bytes) => isKept(hashOf(bytes)))).toEqual([true, true]);
    await sweep.sweep(new Date(Date.now() + 2 * 86_400_000));
    expect([alone, shared].map((bytes) => isKept(hashOf(bytes)))).toEqual([false, true]);
    expect((await download(other, hashOf(shared))).bytes.equals(shared)).toBe(true);
  });

  it('is there again if it is added while it is swept', async () => {
    const agreement = await plan.draftConvention({});
    const bytes = pdf();
    await owner.refusing('event_log', () => send(agreement, bytes)); // a file without a record
    const past = new Date(Date.now() - 2 * 86_400_000);
    const name = hashOf(bytes).slice(7);
    utimesSync(path.join(owner.files, 'kept', name.slice(0, 2), name), past, past);
    const sweep = owner.app.get(DocumentsSweep);
    await Promise.all([sweep.sweep(), send(agreement, bytes), sweep.sweep()]);
    expect((await read(agreement)).documents).toHaveLength(1);
    expect((await download(agreement, hashOf(bytes))).bytes.equals(bytes)).toBe(true);
  });
});

describe('a push of the same content', () => {
  const pushing = (hash: string, as: Client, terms: object = {}) => {
    const externalId = `DOC-${as}`;
    return owner
      .as(as)
      .post<{ results: { result: string; resource?: Versioned; code?: string }[] }>(
        'partner-agreements/v1/events',
        {
          specversion: '1.0',
          id: `documents-${++made}`,
          source: as,
          type: 'ma.mizan.inbound.agreement-signed.v1',
          data: {
            externalId,
            documentHash: hash,
            signedOn: '2026-11-20',
            kind: 'protocol',
            title: 'Protocole poussé avec deux scans',
            territory: 'MA-04',
            parties: [
              { organisation: 'council-ma-04', role: 'council' },
              { organisation: 'anapec', role: 'agency' },
            ],
            commitments: [],
            origin: 'fictional',
            ...terms,
          },
        },
        { contentType: 'application/cloudevents+json' },
      );
  };
  const resultOf = async (hash: string, as: Client) =>
    accepted(await pushing(hash, as)).results[0]!;

  it('with another scan points at the agreement that is there, and the scan is a further document of it', async () => {
    const [first, second] = [pdf(), pdf()];
    const created = await resultOf(hashOf(first), 'council-ma-04');
    expect(created.result).toBe('created');
    const confirmed = await resultOf(hashOf(second), 'anapec');
    expect([confirmed.result, confirmed.resource?.id]).toEqual(['revised', created.resource!.id]);
    const agreement = await read(created.resource!);
    expect(agreement).toMatchObject({
      status: 'signed',
      documents: [
        { hash: hashOf(first), organisation: 'council-ma-04', size: null },
        { hash: hashOf(second), organisation: 'anapec', size: null },
      ],
    });
    const unknown = await download(agreement, hashOf(second));
    expect([unknown.status, JSON.parse(unknown.bytes.toString())]).toMatchObject([
      404,
      { code: 'file-not-here' },
    ]);
    accepted(await send(agreement, second));
    expect((await read(agreement)).documents[1]).toMatchObject({ size: second.length });
    expect((await download(agreement, hashOf(second))).bytes.equals(second)).toBe(true);
  });

  it('with a third scan changes nothing else; with a known one it changes nothing', async () => {
    const third = hashOf(pdf());
    const again = await resultOf(third, 'anapec');
    expect(again.result).toBe('revised');
    expect((await owner.eventsOf(again.resource!.id)).at(-1)).toMatch(/^document-added/);
    expect((await resultOf(third, 'anapec')).result).toBe('unchanged');
    expect((await read(again.resource!)).documents).toHaveLength(3);
  });
});
