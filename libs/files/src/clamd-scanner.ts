import { Problem } from '@mizan/platform';
import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { pipeline } from 'node:stream/promises';
import type { FileScanner, Verdict } from './file-scanner.js';

export interface ClamdSettings {
  readonly host: string;
  readonly port: number;
  readonly answerMsMax?: number;
}

const ANSWER_MS_MAX = 60_000;
/** `stream: OK`, or `stream: Eicar-Test-Signature FOUND`. */
const FOUND = /^stream: (.+) FOUND$/;
const CLEAN = 'stream: OK';

/**
 * ClamAV's daemon, by its command INSTREAM: parts with their length before them, and an empty one
 * at the end.
 */
export class ClamdScanner implements FileScanner {
  constructor(private readonly settings: ClamdSettings) {}

  async scan(file: string): Promise<Verdict> {
    const said = await this.ask(file).catch(() => '');
    if (said === CLEAN) return { isClean: true };
    const found = FOUND.exec(said)?.[1];
    if (found !== undefined) return { isClean: false, found };
    throw new Problem(503, 'scanner-away', {}, { headers: { 'retry-after': '5' } });
  }

  private async ask(file: string): Promise<string> {
    const { host, port, answerMsMax = ANSWER_MS_MAX } = this.settings;
    const socket = connect({ host, port });
    socket.setTimeout(answerMsMax, () => socket.destroy(new Error('clamd does not answer')));
    try {
      const answer = answerOf(socket);
      const sent = pipeline(createReadStream(file), inParts, socket, { end: false });
      // it may answer before the end, and then reads no further
      return await Promise.race([answer, sent.then(() => answer)]);
    } finally {
      socket.destroy();
    }
  }
}

async function* inParts(file: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield Buffer.from('zINSTREAM\0');
  for await (const part of file) yield Buffer.concat([lengthOf(part.length), part]);
  yield lengthOf(0);
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

/** The answer up to its end or its NUL. */
async function answerOf(socket: Socket): Promise<string> {
  let said = '';
  for await (const part of socket as AsyncIterable<Buffer>) {
    said += part.toString('latin1');
    if (said.includes('\0')) break;
  }
  return said.replace(/\0[^]*$/, '').trim();
}
