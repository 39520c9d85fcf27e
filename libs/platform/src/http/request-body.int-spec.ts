import { createServer, type IncomingMessage, request as send, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { wholeBody } from './request-body.js';

const LIMITS = { bytesMax: 1_000, idleMs: 100, totalMs: 400 };

describe('a whole body', () => {
  let server: Server;
  let taken: (body: IncomingMessage) => Promise<Buffer>;
  let read: Promise<Buffer>;

  beforeEach(async () => {
    taken = (body) => wholeBody(body, LIMITS);
    const begun = new Promise<Buffer>((resolve, reject) => {
      server = createServer((request, response) => {
        const reading = taken(request);
        reading.then(resolve, reject);
        reading.finally(() => response.end()).catch(() => undefined);
      });
    });
    read = begun;
    read.catch(() => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const sending = () => {
    const { port } = server.address() as AddressInfo;
    const request = send({ host: '127.0.0.1', port, method: 'POST' });
    request.on('error', () => undefined);
    request.flushHeaders();
    return request;
  };
  const refused = (code: string) => expect.objectContaining({ code }) as Error;

  it('is all of its parts', async () => {
    const request = sending();
    for (let i = 0; i < 5; i++) {
      request.write('ab');
      await sleep(60);
    }
    request.end();
    expect(String(await read)).toBe('ababababab');
  });
  it('is the same in ten thousand parts', async () => {
    taken = (body) => wholeBody(body, { ...LIMITS, bytesMax: 10_000, totalMs: 10_000 });
    const request = sending();
    for (let i = 0; i < 10_000; i++) request.write(String(i % 10));
    request.end();
    expect(String(await read)).toBe('0123456789'.repeat(1_000));
  });
  it('does not stand still', async () => {
    sending().write('ab');
    await expect(read).rejects.toThrow(refused('request-timeout'));
  });
  it('does not come drop by drop either', async () => {
    const request = sending();
    const drops = setInterval(() => request.write('a'), 20);
    await expect(read).rejects.toThrow(refused('request-timeout'));
    clearInterval(drops);
  });
  it('is read to its end where it is too large, and refused then', async () => {
    let isWhole = false;
    taken = (body) => {
      body.once('end', () => (isWhole = true));
      return wholeBody(body, LIMITS);
    };
    sending().end('x'.repeat(200_000));
    await expect(read).rejects.toThrow(refused('too-large'));
    expect(isWhole).toBe(true);
  });
  it('is none where the caller breaks it off', async () => {
    const request = sending();
    request.write('ab');
    await sleep(50);
    request.destroy();
    await expect(read).rejects.toThrow(refused('request-aborted'));
  });
  it('is refused by who counts its parts', async () => {
    taken = (body) =>
      wholeBody(body, LIMITS, () => {
        throw new RangeError('enough');
      });
    sending().write('ab');
    await expect(read).rejects.toThrow(RangeError);
  });
});
