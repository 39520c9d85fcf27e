import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { seeded } from '../../deploy/local/src/demo/random.js';
import type { HttpAnswer } from '../support/mizan.js';
import { Difference, type System } from './system.js';

const PAUSE_MS = 25;
const ANSWER_MS = 20_000;
const GIVE_UP_MS = 120_000;

/** An acknowledged record, with the highest acknowledged version. */
export interface Acknowledged {
  service: string;
  kind:
    'need' | 'session' | 'agreement' | 'plan' | 'programme' | 'set' | 'micro-project' | 'support';
  id: string;
  version: number;
}
export interface Versioned {
  id: string;
  version: number;
}
export interface Tally {
  writes: number;
  away: number;
  lost: number;
}
export interface Write {
  client: string;
  service: string;
  kind: Acknowledged['kind'];
  method: 'POST' | 'PUT' | 'PATCH';
  path: string;
  body?: object;
  ifMatch?: number;
  /** Without an idempotency key, only if a repeat is harmless. */
  hasNoKey?: boolean;
}
/** One step of a writer. */
export type Turn = (load: Load, random: () => number) => Promise<unknown>;

/**
 * Several concurrent writers. Each record has one writer, and every write gets a definite answer
 * sooner or later.
 */
export class Load {
  readonly acknowledged = new Map<string, Acknowledged>();
  /** Those of the present cycle. */
  readonly recent = new Map<string, Acknowledged>();
  readonly tally: Tally = { writes: 0, away: 0, lost: 0 };
  /** The first answer that must not occur. */
  failure?: Error;
  private isWriting = false;
  private writers: Promise<void>[] = [];
  private readonly randoms: (() => number)[];

  constructor(
    private readonly system: System,
    private readonly turns: readonly Turn[],
    seed: number,
    private readonly pauseMs = PAUSE_MS,
  ) {
    this.randoms = turns.map((_, index) => seeded(seed + index));
  }

  start(): void {
    this.isWriting = true;
    this.recent.clear();
    this.writers = this.turns.map((turn, index) => this.write(turn, this.randoms[index]!));
    for (const writer of this.writers) writer.catch((error: Error) => (this.failure ??= error));
  }

  /** Resolves when every write has its answer. */
  async stop(): Promise<void> {
    this.isWriting = false;
    await Promise.all(this.writers);
  }

  /**
   * Repeats a write with its key until it is answered. Some answered writes are repeated once more.
   */
  async send<T extends Versioned = Versioned>(write: Write): Promise<T> {
    const key = write.hasNoKey ? undefined : randomUUID();
    const answer = await this.answered<T>(write, key);
    this.note(write, answer.body);
    if (key?.startsWith('0')) await this.expectSame(write, key, answer);
    return answer.body;
  }

  private async write(turn: Turn, random: () => number): Promise<void> {
    while (this.isWriting) {
      await turn(this, random);
      await sleep(this.pauseMs);
    }
  }

  private async answered<T>(write: Write, key?: string): Promise<HttpAnswer<T>> {
    for (const giveUpAt = Date.now() + GIVE_UP_MS; Date.now() < giveUpAt; await sleep(50)) {
      const answer = await this.attempt<T>(write, key);
      if (!answer) this.tally.lost++;
      else if (answer.status === 503) this.tally.away++;
      else if (answer.status < 300) {
        this.tally.writes++;
        return answer;
      } else
        throw new Difference(
          `${write.method} ${write.path} with ${JSON.stringify(write.body)} at version ${write.ifMatch} answered ${answer.status} ${JSON.stringify(answer.body)}`,
        );
    }
    throw new Difference(`${write.method} ${write.path} had no answer for ${GIVE_UP_MS / 1000} s`);
  }

  /** Undefined if the connection broke without an answer. */
  private async attempt<T>(
    { client, service, method, path, body, ifMatch }: Write,
    key?: string,
  ): Promise<HttpAnswer<T> | undefined> {
    try {
      const call = this.system.as(client).call<T>(method, `${service}/v1/${path}`, body, {
        ...(ifMatch !== undefined && { ifMatch }),
        ...(key !== undefined && { key }),
      });
      return await Promise.race([call, sleep(ANSWER_MS, undefined, { ref: false })]);
    } catch (error) {
      if (/no token|fetch failed|terminated|JSON|socket/i.test(String(error)))
        this.system.forget(client);
      else throw error;
      return undefined;
    }
  }

  private note({ service, kind }: Write, { id, version }: Versioned): void {
    if (typeof id !== 'string' || !Number.isInteger(version))
      throw new Difference(`${service} acknowledged a ${kind} without its id and version`);
    const known = this.acknowledged.get(id);
    if (known && known.version >= version) return;
    const record = { service, kind, id, version };
    this.acknowledged.set(id, record);
    this.recent.set(id, record);
  }

  private async expectSame<T>(write: Write, key: string, first: HttpAnswer<T>): Promise<void> {
    const again = await this.answered<T>(write, key);
    if (again.status === first.status && isDeepStrictEqual(again.body, first.body)) return;
    throw new Difference(
      `a repeat of ${write.method} ${write.path} under its key answered ${again.status} ${JSON.stringify(again.body)}, the first time ${first.status} ${JSON.stringify(first.body)}`,
    );
  }
}
