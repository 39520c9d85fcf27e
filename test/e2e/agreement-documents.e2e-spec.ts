import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pdfOf } from '../support/pdf.js';
import { onStandingLogs } from '../support/event-logs.js';
import { accepted, type Agreement, Plan } from '../support/plan.js';

const OCTETS = 'application/octet-stream';
const MB = 1_000_000;
const hashOf = (bytes: Uint8Array) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/** The memory of a process in bytes. */
const memoryOf = (pid: number): number => {
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1_024;
};

onStandingLogs('the documents of an agreement', (log) => {
  let agreement: Agreement;
  let address: string;
  beforeAll(async () => {
    agreement = await new Plan(log.mizan).draftConvention({ occupation: '2642' });
    address = `${log.mizan.url}/api/partner-agreements/v1/agreements/${agreement.id}/documents`;
  });
  const authorization = async () => `Bearer ${await log.mizan.as('anapec').bearer()}`;
  const send = async (bytes: Uint8Array, query = 'kind=text&fileName=texte.pdf', headers = {}) =>
    fetch(`${address}?${query}`, {
      method: 'POST',
      headers: { authorization: await authorization(), 'content-type': OCTETS, ...headers },
      body: new Uint8Array(bytes),
    });
  const get = async (hash: string) =>
    fetch(`${address}/${encodeURIComponent(hash)}`, {
      headers: { authorization: await authorization() },
    });

  it('come through the portal and back as the same bytes, and are held in nobody’s memory', async () => {
    const large = (megabytes: number) =>
      Buffer.concat([pdfOf(['Grand document']), randomBytes(megabytes * MB)]);
    const { servicePids } = log.mizan.run();
    const pids = [servicePids.portal!, servicePids['partner-agreements']!];
    await send(large(1)); // what is loaded by the first one is not what a file takes
    const before = pids.map(memoryOf);
    const files = [5, 19, 19, 19, 19].map(large);
    const there = async (bytes: Buffer) => {
      const digest = createHash('sha256').update(bytes).digest('base64');
      const answer = await send(bytes, undefined, { 'content-digest': `sha-256=:${digest}:` });
      expect(answer.status).toBe(200);
      const back = await get(hashOf(bytes));
      expect(back.status).toBe(200);
      expect(Buffer.from(await back.arrayBuffer()).equals(bytes)).toBe(true);
    };
    await Promise.all(files.map(there));
    const grown = pids.map((pid, i) => memoryOf(pid) - before[i]!);
    // 81 MB went in and out of each at once; the parts that are under way take some
    expect(Math.max(...grown)).toBeLessThan(40 * MB);
  }, 120_000);

  it('are never shown by a browser, whatever they hold', async () => {
    const bytes = Buffer.concat([pdfOf(['Piège']), Buffer.from('<script>alert(1)</script>')]);
    const fileName = encodeURIComponent('page.html');
    expect((await send(bytes, `kind=other&fileName=${fileName}`)).status).toBe(200);
    const { headers } = await get(hashOf(bytes));
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': OCTETS,
      'content-disposition': "attachment; filename*=UTF-8''page.html.pdf",
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-cache',
    });
  });

  it('are no page with the ending of a PDF', async () => {
    const answer = await send(Buffer.from('<!doctype html><script>alert(1)</script>'));
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
      422,
      'file-type-not-allowed',
    ]);
  });

  it('are no larger than the limit, which is said while the file is still on its way', async () => {
    const answer = await send(Buffer.concat([pdfOf(['Trop']), Buffer.alloc(21 * MB)]));
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
      413,
      'too-large',
    ]);
  }, 60_000);

  it('are of nobody who may not read the agreement, and leave its text as it was', async () => {
    const bytes = pdfOf(['Projet']);
    expect((await send(bytes)).status).toBe(200);
    const path = `partner-agreements/v1/agreements/${agreement.id}`;
    expect((await log.mizan.as('planner').get(`${path}/documents`)).status).toBe(404);
    expect((await log.mizan.as('operator-ofppt').get(`${path}/documents`)).status).toBe(404);
    const now = accepted(await log.mizan.as('anapec').get<Agreement>(path));
    expect(now.contentHash).toBe(agreement.contentHash);
  }, 60_000);
});
