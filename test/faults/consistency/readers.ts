import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Load } from '../load.js';
import { PROJECTOR, type System } from '../system.js';
import type { Reading } from './judge.js';
import { type Answer, figuresIn, type Question } from './questions.js';

const AWAY = [502, 503, 504];
const AWAY_MS = 20;
const ANSWER_MS = 20_000;
/** One reading in so many waits for the newest write. */
const WAITS_EVERY = 50;
const WAITED_FOR = ['need', 'session', 'agreement'];

/** What a reader asks, and whom. */
interface Asking {
  readonly question: number;
  readonly after?: { readonly name: string; readonly version: number };
}

/**
 * Readers that never pause. The first asks through the portal, and at times waits for what was just
 * written; the others ask the service itself.
 */
export class Readers {
  readonly readings: Reading[] = [];
  /** Answers that were no reading, by status; 0 for a lost connection. */
  readonly refused = new Map<number, number>();
  failure?: Error;
  private readonly texts = new Map<string, string>();
  private isReading = true;
  private readonly address: string;
  private readonly running: Promise<void>[];

  constructor(
    private readonly system: System,
    private readonly questions: readonly Question[],
    private readonly load: Load,
    count: number,
  ) {
    this.address = system.mizan.run().services[PROJECTOR]!; // a restart keeps it
    this.running = Array.from({ length: count }, (_, reader) => this.read(reader));
    for (const one of this.running) one.catch((error: Error) => (this.failure ??= error));
  }

  async stop(): Promise<void> {
    this.isReading = false;
    await Promise.all(this.running);
  }

  private async read(reader: number): Promise<void> {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    const isThroughPortal = reader === 0;
    for (let turn = reader; this.isReading; turn++) {
      const question = turn % this.questions.length;
      const after = isThroughPortal && turn % WAITS_EVERY === 0 ? this.newest() : undefined;
      if (!(await this.readOnce(reader, agent, { question, ...(after && { after }) })))
        await sleep(AWAY_MS);
    }
    agent.destroy();
  }

  private newest(): Asking['after'] {
    const written = [...this.load.recent.values()].filter(({ kind }) => WAITED_FOR.includes(kind));
    const last = written.at(-1);
    return last && { name: `${last.kind}:${last.id}`, version: last.version };
  }

  /** Returns whether there was an answer. */
  private async readOnce(reader: number, agent: http.Agent, asking: Asking): Promise<boolean> {
    const question = this.questions[asking.question]!;
    const after = asking.after && `${asking.after.name}@${asking.after.version}`;
    const parameters = new URLSearchParams({ ...question, ...(after && { after }) });
    const base = reader === 0 ? `${this.system.mizan.url}/api/${PROJECTOR}` : this.address;
    const startedAt = performance.now();
    const { status, text } = await this.asked(`${base}/v1/projections?${parameters}`, agent);
    const endedAt = performance.now();
    if (status !== 200) {
      this.refused.set(status, (this.refused.get(status) ?? 0) + 1);
      if (status !== 0 && !AWAY.includes(status)) throw new Error(`${status} ${text}`);
      return false;
    }
    const answer = JSON.parse(text) as Answer;
    const [figures, position] = [figuresIn(answer, question), answer.position].map((one) =>
      this.kept(one),
    ) as [string, string];
    this.readings.push({ reader, ...asking, position, figures, startedAt, endedAt });
    return true;
  }

  /** One copy of equal texts, because a million readings show only some thousand. */
  private kept(text: string): string {
    const known = this.texts.get(text);
    if (known === undefined) this.texts.set(text, text);
    return known ?? text;
  }

  private async asked(url: string, agent: http.Agent): Promise<{ status: number; text: string }> {
    const lost = { status: 0, text: '' };
    const bearer = await this.system
      .as('planner')
      .bearer()
      .catch(() => this.system.forget('planner'));
    if (!bearer) return lost;
    return new Promise((resolve) => {
      const headers = { authorization: `Bearer ${bearer}` };
      const request = http.get(url, { agent, headers, timeout: ANSWER_MS }, (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer
          .on('data', (chunk: string) => (text += chunk))
          .on('end', () => resolve({ status: answer.complete ? answer.statusCode! : 0, text }))
          .on('error', () => resolve(lost))
          .on('close', () => resolve(lost));
      });
      request.on('error', () => resolve(lost)).on('timeout', () => request.destroy());
    });
  }
}
