import { createHash } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { Upload } from './upload.stream.js';

async function readAll(upload: Upload): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of upload) parts.push(part);
  return Buffer.concat(parts).toString();
}
const cut = expect.objectContaining({ code: 'import-cut' }) as Error;

describe('an upload', () => {
  it('passes its bytes on and knows their hash', async () => {
    const body = new PassThrough();
    const upload = new Upload(body);
    body.write('one\n');
    body.end('two');
    expect(await readAll(upload)).toBe('one\ntwo');
    await upload.read;
    expect(upload.sha256()).toBe(`sha256:${createHash('sha256').update('one\ntwo').digest('hex')}`);
  });

  it('is cut when its sender goes away', async () => {
    const body = new PassThrough();
    body.write('one\n');
    const reading = readAll(new Upload(body));
    body.destroy(new Error('aborted'));
    await expect(reading).rejects.toEqual(cut);
  });

  it('is cut when nothing comes any more', async () => {
    const body = new PassThrough();
    body.write('one\n');
    await expect(readAll(new Upload(body, 20))).rejects.toEqual(cut);
  });
});
