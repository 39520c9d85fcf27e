import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A moment of a transaction. */
export interface Moment {
  /** The role of the connection. */
  user: string;
  /** A statement in the transaction. */
  statement: RegExp;
  /**
   * `statement`: when it arrives. `before-commit`: when its COMMIT arrives. `after-commit`: when
   * the server has answered the COMMIT. In each case the message is not passed on yet.
   */
  at: 'statement' | 'before-commit' | 'after-commit';
}

/** A connection that is held at that moment. */
export interface Caught {
  /** Closes both sides at once, and drops the held message. */
  cut(): void;
  /** Passes the held message on. */
  release(): void;
  /**
   * How the transaction ended: resolves with the server's tag (COMMIT, ROLLBACK), or with `lost` if
   * the connection broke.
   */
  outcome: Promise<string>;
}

interface Trap extends Moment {
  caught(connection: Caught): void;
}

/**
 * A proxy between services and PostgreSQL that parses the protocol, so that a fault can occur at an
 * exact moment of a transaction.
 */
export class PostgresProxy {
  private readonly traps = new Set<Trap>();
  private readonly connections = new Set<Connection>();
  private constructor(private readonly server: Server) {}

  static async listen(targetPort: () => number): Promise<PostgresProxy> {
    const server = createServer();
    const proxy = new PostgresProxy(server);
    server.on('connection', (client) => {
      const connection = new Connection(client, connect(targetPort(), '127.0.0.1'), proxy.traps);
      proxy.connections.add(connection);
      client.once('close', () => proxy.connections.delete(connection));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Waits for the moment, and runs `work` before anything is passed on. */
  at(moment: Moment, work: (connection: Caught) => void, atMostMs = 15_000): Promise<void> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        this.traps.delete(trap);
        reject(
          new Error(
            `no transaction of ${moment.user} with ${moment.statement} came by in ${atMostMs} ms`,
          ),
        );
      }, atMostMs);
      const trap: Trap = {
        ...moment,
        caught: (connection) => {
          this.traps.delete(trap);
          clearTimeout(late);
          work(connection);
          resolve();
        },
      };
      this.traps.add(trap);
    });
  }

  close(): void {
    this.server.close();
    for (const connection of this.connections) connection.cut();
  }
}

const text = (frame: Buffer) => frame.toString('utf8', 5);

class Connection implements Caught {
  private user = '';
  private said = '';
  private isStarted = false;
  private isHeld = false;
  private awaited?: Trap;
  private fromClient = Buffer.alloc(0);
  private fromServer = Buffer.alloc(0);
  private held: { to: Socket; bytes: Buffer }[] = [];
  private ended!: (how: string) => void;
  outcome = Promise.resolve('');

  constructor(
    private readonly client: Socket,
    private readonly server: Socket,
    private readonly traps: ReadonlySet<Trap>,
  ) {
    // else each frame waits for the acknowledgement of the one before
    for (const socket of [client, server]) socket.setNoDelay(true);
    client
      .on('data', (bytes) => this.readClient(bytes))
      .on('error', () => undefined)
      .on('close', () => this.lose());
    server
      .on('data', (bytes) => this.readServer(bytes))
      .on('error', () => undefined)
      .on('close', () => this.lose());
  }

  cut(): void {
    this.held = [];
    this.client.resetAndDestroy();
    this.server.resetAndDestroy();
  }

  release(): void {
    this.isHeld = false;
    for (const { to, bytes } of this.held.splice(0)) to.write(bytes);
  }

  private lose(): void {
    this.ended?.('lost');
    this.client.destroy();
    this.server.destroy();
  }

  private readClient(bytes: Buffer): void {
    this.fromClient = Buffer.concat([this.fromClient, bytes]);
    for (let frame = this.clientFrame(); frame; frame = this.clientFrame()) {
      this.look(frame);
      this.pass(this.server, frame);
    }
  }

  /** The first message of a client has no type byte. */
  private clientFrame(): Buffer | undefined {
    const at = this.isStarted ? 1 : 0;
    const buffer = this.fromClient;
    if (buffer.length < at + 4 || buffer.length < at + buffer.readInt32BE(at)) return undefined;
    const frame = buffer.subarray(0, at + buffer.readInt32BE(at));
    this.fromClient = buffer.subarray(frame.length);
    if (!this.isStarted) {
      this.isStarted = true;
      this.user = /user\0([^\0]+)/.exec(frame.toString('latin1'))?.[1] ?? '';
      return Object.assign(frame, { isStart: true });
    }
    return frame;
  }

  private look(frame: Buffer): void {
    const type = String.fromCharCode(frame[0]!);
    if ('isStart' in frame || (type !== 'Q' && type !== 'P')) return;
    const statement = text(frame);
    if (/^\0?(START TRANSACTION|BEGIN)/i.test(statement)) this.said = '';
    const isCommit = /^\0?COMMIT/i.test(statement);
    if (!isCommit) this.said += statement;
    for (const trap of this.traps) {
      if (trap.user !== this.user || !trap.statement.test(isCommit ? this.said : statement))
        continue;
      if (trap.at === 'after-commit' && isCommit) this.awaited = trap;
      else if (trap.at === (isCommit ? 'before-commit' : 'statement')) this.hold(trap);
    }
  }

  private readServer(bytes: Buffer): void {
    this.fromServer = Buffer.concat([this.fromServer, bytes]);
    while (this.fromServer.length >= 5 && this.fromServer.length > this.fromServer.readInt32BE(1)) {
      const frame = this.fromServer.subarray(0, 1 + this.fromServer.readInt32BE(1));
      this.fromServer = this.fromServer.subarray(frame.length);
      const completed = frame[0] === 0x43 ? text(frame).replace('\0', '') : '';
      if (completed === 'COMMIT' && this.awaited) this.hold(this.awaited);
      this.pass(this.client, frame);
      if (completed === 'COMMIT' || completed === 'ROLLBACK') this.ended?.(completed);
    }
  }

  private hold(trap: Trap): void {
    this.awaited = undefined;
    this.isHeld = true;
    this.outcome = new Promise((resolve) => (this.ended = resolve));
    trap.caught(this);
  }

  private pass(to: Socket, bytes: Buffer): void {
    if (this.isHeld) this.held.push({ to, bytes });
    else if (!to.destroyed) to.write(bytes);
  }
}
