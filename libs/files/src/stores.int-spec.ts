import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { freePort } from '../../../test/support/mizan.js';
import { KEY_ID, type S3Server, SECRET, startS3Server } from '../../../test/support/s3-server.js';
import type { FileStore, LocalFile } from './file-store.js';
import { FolderStore } from './folder-store.js';
import { S3Store } from './s3-store.js';

let folder: string;
let server: S3Server;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'mizan-stores-'));
  server = await startS3Server();
});
afterAll(() => {
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const bytesOf = async (stream: Readable | undefined) =>
  stream && Buffer.concat((await stream.toArray()) as Buffer[]);
function local(bytes: Buffer): LocalFile & { bytes: Buffer } {
  const hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  const place = path.join(folder, `local-${hash.slice(7, 17)}`);
  writeFileSync(place, bytes);
  return { path: place, hash, size: bytes.length, bytes };
}
const listed = async (store: FileStore) => {
  const found: string[] = [];
  for await (const { hash } of store.list()) found.push(hash);
  return found.sort();
};
const bucket = (more: object = {}) =>
  new S3Store({ url: server.url, region: 'us-east-1', keyId: KEY_ID, secret: SECRET, ...more });

describe.each([
  ['a folder', () => new FolderStore(path.join(folder, 'kept'))],
  ['a bucket', () => bucket()],
] as const)('%s', (_name, make) => {
  it('gives back what was put, under its hash', async () => {
    const store = make();
    const file = local(randomBytes(3_000_000));
    expect(await store.has(file.hash)).toBe(false);
    expect(await store.open(file.hash)).toBeUndefined();
    await store.put(file);
    expect(await store.has(file.hash)).toBe(true);
    expect((await bytesOf(await store.open(file.hash)))?.equals(file.bytes)).toBe(true);
  });

  it('takes the same file again, also twice at once, and has it once', async () => {
    const store = make();
    const file = local(randomBytes(1_000));
    await Promise.all([store.put(file), store.put(file), make().put(file)]);
    await store.put(file);
    expect((await listed(store)).filter((hash) => hash === file.hash)).toEqual([file.hash]);
  });

  it('lists what it has, page after page, and removes it', async () => {
    const store = make();
    const files = [1, 2, 3, 4, 5].map((n) => local(Buffer.from(`list ${n}`)));
    for (const file of files) await store.put(file);
    expect(await listed(store)).toEqual(expect.arrayContaining(files.map(({ hash }) => hash)));
    for (const { hash } of files) await store.remove(hash);
    await store.remove(files[0]!.hash);
    const left = await listed(store);
    expect(files.filter(({ hash }) => left.includes(hash))).toEqual([]);
  });
});

describe('a folder', () => {
  it('never changes a file that it has, and leaves nothing half written', async () => {
    const at = path.join(folder, 'unchanged');
    const store = new FolderStore(at);
    const file = local(Buffer.from('the first'));
    await store.put(file);
    const [name = ''] = readdirSync(at, { recursive: true, encoding: 'utf8' }).filter((one) =>
      one.endsWith(file.hash.slice(7)),
    );
    const before = statSync(path.join(at, name)).ino;
    await store.put(file);
    expect(statSync(path.join(at, name)).ino).toBe(before);
    const gone = { ...local(Buffer.from('gone')), path: path.join(folder, 'not-there') };
    await expect(store.put(gone)).rejects.toThrow('ENOENT');
    expect(await store.has(gone.hash)).toBe(false);
    expect(await listed(store)).toEqual([file.hash]);
  });
});

describe('a bucket', () => {
  const away = expect.objectContaining({ status: 503, code: 'away' }) as Error;

  it('is asked once whether it has a file, and is sent nothing if it does', async () => {
    const file = local(randomBytes(100));
    await bucket().put(file);
    server.asked.length = 0;
    await bucket().put(file);
    expect(server.asked).toEqual(['HEAD']);
  });
  it('refuses bytes that are not those of the hash', async () => {
    const file = { ...local(Buffer.from('one')), hash: `sha256:${'1'.repeat(64)}` };
    await expect(bucket().put(file)).rejects.toThrow('BadDigest');
    expect(await bucket().has(file.hash)).toBe(false);
  });
  it('refuses another key: the settings are wrong', async () => {
    const wrong = bucket({ secret: 'another-secret-of-a-bucket' });
    await expect(wrong.put(local(Buffer.from('wrong')))).rejects.toThrow();
    expect(server.objects.size).toBeGreaterThan(0);
  });
  it('that is in trouble, or cannot be reached, is away', async () => {
    server.failWith(503);
    await expect(bucket().has(`sha256:${'2'.repeat(64)}`)).rejects.toEqual(away);
    await expect(bucket().put(local(Buffer.from('later')))).rejects.toEqual(away);
    server.failWith(undefined);
    const nowhere = bucket({ url: `http://127.0.0.1:${await freePort()}/bucket` });
    await expect(nowhere.open(`sha256:${'2'.repeat(64)}`)).rejects.toEqual(away);
  });
});
