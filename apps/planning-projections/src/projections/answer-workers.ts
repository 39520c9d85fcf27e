import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Worker } from 'node:worker_threads';
import { type AnswerOrder, type ComputedAnswer, computedAnswer } from './computed-answer.js';

/** An answer over fewer cells takes less time than a message to a worker and back. */
export const CELLS_AT_ONCE = 50_000;

/**
 * A question leaves a few megabytes of garbage, most of it outside of V8's heap. The usual young
 * generation takes 30 MB more and no less computing.
 */
const LIMITS = { maxYoungGenerationSizeMb: 8 };

/** After so long without work all workers but the first end: each takes some 50 MB. */
const IDLE_MS = 30_000;

interface Hand {
  readonly worker: Worker;
  isBusy: boolean;
  idle?: NodeJS.Timeout;
}

/**
 * Computes answers; over many cells in a worker, so that nobody else waits. There are as many
 * workers as questions at once: whoever calls limits them.
 */
@Injectable()
export class AnswerWorkers implements OnApplicationShutdown {
  protected readonly program = new URL('./answer.worker.js', import.meta.url);
  protected readonly execArgv: string[] = [];
  private readonly hands: Hand[] = [];

  /** Rejects if the worker ends; the next call starts another one. */
  async compute(order: AnswerOrder): Promise<ComputedAnswer> {
    if (order.last <= CELLS_AT_ONCE) return computedAnswer(order);
    const hand = this.hands.find(({ isBusy }) => !isBusy) ?? this.started();
    clearTimeout(hand.idle);
    hand.isBusy = true;
    try {
      return await answerOf(hand.worker, order);
    } finally {
      hand.isBusy = false;
      if (hand !== this.hands[0]) this.endWhenIdle(hand);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    for (const { idle } of this.hands) clearTimeout(idle);
    await Promise.all(this.hands.map(({ worker }) => worker.terminate()));
  }

  private endWhenIdle(hand: Hand): void {
    hand.idle = setTimeout(() => {
      this.forget(hand); // at once: nobody may get it while it ends
      void hand.worker.terminate();
    }, IDLE_MS).unref();
  }

  private forget(hand: Hand): void {
    if (this.hands.includes(hand)) this.hands.splice(this.hands.indexOf(hand), 1);
  }

  private started(): Hand {
    const worker = new Worker(this.program, { execArgv: this.execArgv, resourceLimits: LIMITS });
    const hand: Hand = { worker, isBusy: false };
    worker.on('error', () => undefined); // 'exit' follows
    worker.once('exit', () => this.forget(hand));
    worker.unref();
    this.hands.push(hand);
    return hand;
  }
}

function answerOf(worker: Worker, order: AnswerOrder): Promise<ComputedAnswer> {
  return new Promise((resolve, reject) => {
    const over = () => worker.off('message', done).off('exit', fail);
    const done = (computed: ComputedAnswer) => {
      over();
      resolve(computed);
    };
    const fail = () => {
      over();
      reject(new Error('the worker of the answers has ended'));
    };
    worker.once('message', done).once('exit', fail);
    worker.postMessage(order);
  });
}
