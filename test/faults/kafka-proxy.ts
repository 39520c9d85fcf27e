import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A proxy between the services and the broker. The broker advertises its port. */
export class KafkaProxy {
  private readonly links = new Set<[Socket, Socket]>();
  private delayMs = 0;
  targetPort = 0;
  private constructor(private readonly server: Server) {}

  static async listen(): Promise<KafkaProxy> {
    const server = createServer();
    const proxy = new KafkaProxy(server);
    server.on('connection', (client) => proxy.link(client));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Delays every packet from now on. */
  slowDown(delayMs: number): void {
    this.delayMs = delayMs;
  }

  /** Resets all present connections. */
  reset(): void {
    for (const sockets of this.links) for (const socket of sockets) socket.resetAndDestroy();
  }

  close(): void {
    this.server.close();
    this.reset();
  }

  private link(client: Socket): void {
    const broker = connect(this.targetPort, '127.0.0.1');
    const sockets: [Socket, Socket] = [client, broker];
    this.links.add(sockets);
    for (const [from, to] of [
      [client, broker],
      [broker, client],
    ] as const) {
      let before = Promise.resolve();
      from.setNoDelay(true);
      from
        .on('data', (bytes) => (before = this.pass(before, to, bytes)))
        .on('error', () => undefined);
      from.on('close', () => {
        this.links.delete(sockets);
        to.destroy();
      });
    }
  }

  /** In order, also while the delay changes. */
  private async pass(before: Promise<void>, to: Socket, bytes: Buffer): Promise<void> {
    await before;
    if (this.delayMs > 0) await sleep(this.delayMs);
    if (!to.destroyed) to.write(bytes);
  }
}
