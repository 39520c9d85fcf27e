import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pdfOf } from '../../../test/support/pdf.js';
import { type Clamd, EICAR, startClamd } from '../../../test/support/clamd.js';
import { zipOf } from '../../../test/support/zip.js';
import { ClamdScanner } from './clamd-scanner.js';
import type { FileScanner } from './file-scanner.js';
import { Files } from './files.js';
import { FolderStore } from './folder-store.js';

const folder = mkdtempSync(path.join(tmpdir(), 'mizan-files-spec-'));
const incoming = path.join(folder, 'incoming');
const store = new FolderStore(path.join(folder, 'kept'));
const BYTES_MAX = 100_000;
const filesWith = (scanner: FileScanner | null, more: object = {}) =>
  new Files(store, scanner, { incoming, bytesMax: BYTES_MAX, idleMs: 500, ...more });
const files = filesWith(null);
const pdf = pdfOf(['Convention', 'Texte de démonstration']);
const sha256 = (bytes: Buffer) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
async function* inParts(...parts: Buffer[]): AsyncGenerator<Buffer> {
  for (const part of parts) yield await Promise.resolve(part);
}
const code = (status: number, said: string) =>
  expect.objectContaining({ status, code: said }) as Error;

afterEach(() => expect(readdirSync(incoming)).toEqual([]));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a file that is received', () => {
  it('is known by the hash of its bytes and by its type, and is kept', async () => {
    const file = await files.receive(inParts(pdf.subarray(0, 7), pdf.subarray(7)), sha256(pdf));
    expect(file).toMatchObject({
      hash: sha256(pdf),
      size: pdf.length,
      mediaType: 'application/pdf',
      scan: 'not-scanned',
    });
    await files.keep(file);
    await files.discard(file);
    const stored = (await (await files.open(file.hash))!.toArray()) as Buffer[];
    expect(Buffer.concat(stored).equals(pdf)).toBe(true);
  });

  const office = (part: string, type: string) =>
    zipOf({
      '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`,
      [part]: '<x/>',
    });
  it.each([
    [
      'PNG',
      Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex'),
      'image/png',
    ],
    ['JPEG', Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb0043', 'hex'), 'image/jpeg'],
    ['TIFF', Buffer.from(`49492a0008000000${'00'.repeat(40)}`, 'hex'), 'image/tiff'],
    [
      'DOCX',
      office('word/document.xml', 'wordprocessingml.document'),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    [
      'XLSX',
      office('xl/workbook.xml', 'spreadsheetml.sheet'),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    [
      'ODT',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.text' }),
      'application/vnd.oasis.opendocument.text',
    ],
  ])('may be %s', async (_name, bytes, mediaType) => {
    const file = await files.receive(inParts(bytes), undefined);
    expect(file.mediaType).toBe(mediaType);
    await files.discard(file);
  });

  it.each([
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a picture that runs', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['a program', Buffer.from('7f454c4602010100000000000000000002003e00', 'hex')],
    ['an archive', zipOf({ 'a.txt': 'a' })],
    ['text', Buffer.from('Convention')],
    ['nothing', Buffer.alloc(0)],
  ])('is not %s, whatever its name says', (_name, bytes) =>
    expect(files.receive(inParts(bytes), undefined)).rejects.toEqual(
      code(422, 'file-type-not-allowed'),
    ),
  );

  it('is refused above the limit, and if it is not the one that was announced', async () => {
    const large = Buffer.concat([pdf, Buffer.alloc(BYTES_MAX)]);
    await expect(files.receive(inParts(large), undefined)).rejects.toEqual(code(413, 'too-large'));
    await expect(files.receive(inParts(pdf), sha256(large))).rejects.toEqual(
      code(422, 'digest-mismatch'),
    );
  });

  it('is refused if it stalls or breaks off', async () => {
    async function* stalling() {
      yield pdf;
      await sleep(5_000, undefined, { ref: false });
      yield pdf;
    }
    async function* breaking() {
      yield await Promise.resolve(pdf);
      throw new Error('connection lost');
    }
    const impatient = filesWith(null, { idleMs: 50 });
    await expect(impatient.receive(stalling(), undefined)).rejects.toEqual(
      code(408, 'request-timeout'),
    );
    await expect(files.receive(breaking(), undefined)).rejects.toEqual(
      code(400, 'request-aborted'),
    );
  });
});

describe('the virus scanner', () => {
  let clamd: Clamd;
  beforeAll(async () => {
    clamd = await startClamd();
  });
  afterAll(() => clamd?.close());
  const scanned = (port = clamd.port, answerMsMax = 2_000) =>
    filesWith(new ClamdScanner({ host: '127.0.0.1', port, answerMsMax }));

  it('sees every byte, and what it finds is refused by its name', async () => {
    const large = Buffer.concat([pdf, Buffer.alloc(90_000)]);
    const file = await scanned().receive(inParts(large), undefined);
    expect([file.scan, clamd.seen.at(-1)?.equals(large)]).toEqual(['clean', true]);
    await files.discard(file);
    const infected = Buffer.concat([pdf, Buffer.from(EICAR)]);
    await expect(scanned().receive(inParts(infected), undefined)).rejects.toEqual(
      code(422, 'file-infected'),
    );
  });
  it.each(['nonsense', 'silence', 'hang-up'] as const)(
    'that answers with %s has not said that a file is clean',
    async (fault) => {
      clamd.answerWith(fault);
      await expect(scanned(clamd.port, 200).receive(inParts(pdf), undefined)).rejects.toEqual(
        code(503, 'scanner-away'),
      );
      clamd.answerWith(undefined);
    },
  );
  it('that is not there has not said so either', () =>
    expect(scanned(9).receive(inParts(pdf), undefined)).rejects.toEqual(code(503, 'scanner-away')));
});

describe('a sweep', () => {
  it('removes what is old and named by nobody, and parts of uploads that were cut', async () => {
    const [old, named, fresh] = await Promise.all(
      ['old', 'named', 'fresh'].map(async (name) => {
        const file = await files.receive(inParts(pdfOf([name])), undefined);
        await files.keep(file);
        await files.discard(file);
        return file.hash;
      }),
    );
    const past = new Date(Date.now() - 2 * 86_400_000);
    for (const hash of [old!, named!]) {
      const name = hash.slice(7);
      utimesSync(path.join(folder, 'kept', name.slice(0, 2), name), past, past);
    }
    const cut = path.join(incoming, 'cut.part');
    writeFileSync(cut, 'half');
    utimesSync(cut, past, past);
    const asked: string[] = [];
    await files.sweep(new Date(), async (hash, remove) => {
      asked.push(hash);
      if (hash !== named) await remove();
    });
    expect(asked.sort()).toEqual([old, named].sort());
    expect(await Promise.all([old!, named!, fresh!].map((hash) => store.has(hash)))).toEqual([
      false,
      true,
      true,
    ]);
  });
});
