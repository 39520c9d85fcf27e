import { connect } from 'node:net';

/**
 * Whether a broker answers ApiVersions v0 on the loopback, which it does only when it serves
 * requests.
 */
export function isAnswering(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const settle = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1000, () => settle(false));
    socket.once('connect', () => socket.write(apiVersionsRequest()));
    socket.once('error', () => settle(false)).once('close', () => settle(false));
    socket.once('data', (answer) =>
      settle(
        answer.length >= 10 && answer.readInt32BE(4) === correlation && answer.readInt16BE(8) === 0,
      ),
    );
  });
}

const correlation = 7;

function apiVersionsRequest(): Buffer {
  const request = Buffer.alloc(15);
  request.writeInt32BE(11, 0); // the length of the rest
  request.writeInt16BE(18, 4); // ApiVersions
  request.writeInt32BE(correlation, 8);
  request.writeInt16BE(1, 12);
  request.write('p', 14);
  return request;
}
