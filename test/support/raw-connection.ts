import { connect, type Socket } from 'node:net';

/**
 * A connection on which a test says what no client library would: half a request, a wrong path,
 * nothing at all.
 */
export class RawConnection {
  received = '';
  isClosed = false;
  private readonly socket: Socket;
  private wake: () => void = () => undefined;

  constructor(url: string) {
    const { hostname, port } = new URL(url);
    this.socket = connect(Number(port), hostname);
    this.socket.setNoDelay(true);
    this.socket.on('data', (data) => {
      this.received += String(data);
      this.wake();
    });
    this.socket.on('error', () => undefined);
    this.socket.on('close', () => {
      this.isClosed = true;
      this.wake();
    });
  }

  send(text: string): this {
    this.socket.write(text);
    return this;
  }

  /** What was received once it matches, or once the connection ended; an error after `ms`. */
  async until(pattern: RegExp, ms = 10_000): Promise<string> {
    const deadline = Date.now() + ms;
    while (!pattern.test(this.received) && !this.isClosed) {
      const left = deadline - Date.now();
      if (left <= 0) throw new Error(`${pattern} did not come in ${ms} ms: ${this.received}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    return this.received;
  }

  /** Everything that was received, once the other side has closed the connection. */
  ended(ms = 30_000): Promise<string> {
    return this.until(/(?!)/, ms);
  }

  close(): void {
    this.socket.destroy();
  }
}

/** The status and the code of the last answer in what was received. */
export const answered = (received: string): string => {
  const status = [...received.matchAll(/HTTP\/1\.1 (\d{3})/g)].at(-1)?.[1];
  const code = /"code":"([a-z0-9-]+)"/.exec(received)?.[1];
  return [status, code].filter(Boolean).join(' ');
};
