import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/**
 * The test file of the antivirus makers, in two parts so that no scanner takes this file for it.
 */
export const EICAR = [
  'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR',
  '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*',
].join('');

type Fault = 'nonsense' | 'silence' | 'hang-up';

export interface Clamd {
  readonly port: number;
  /** What it was given to scan. */
  readonly seen: Buffer[];
  answerWith(fault: Fault | undefined): void;
  close(): void;
}

/**
 * ClamAV's daemon as far as `INSTREAM` goes: it reads the parts by their lengths and knows one
 * virus.
 */
export async function startClamd(): Promise<Clamd> {
  const seen: Buffer[] = [];
  let fault: Fault | undefined;
  const server = createServer((socket) => {
    let received = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (part) => {
      received = Buffer.concat([received, part]);
      if (fault === 'hang-up') return void socket.destroy();
      const file = fileIn(received);
      if (file === undefined || fault === 'silence') return;
      seen.push(file);
      answer(socket, file, fault);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    seen,
    answerWith: (one) => (fault = one),
    close: () => server.close(),
  };
}

function answer(socket: Socket, file: Buffer, fault: Fault | undefined): void {
  if (fault === 'nonsense') return void socket.end('INSTREAM size limit exceeded. ERROR\0');
  const verdict = file.includes(EICAR) ? 'Eicar-Test-Signature FOUND' : 'OK';
  socket.end(`stream: ${verdict}\0`);
}

/** The file, once the empty part at its end has arrived. */
function fileIn(received: Buffer): Buffer | undefined {
  const command = 'zINSTREAM\0';
  if (!received.toString('latin1').startsWith(command)) return undefined;
  const parts: Buffer[] = [];
  for (let at = command.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    parts.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}
