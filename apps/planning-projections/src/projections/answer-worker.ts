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

/** Computes answers one after another; over many cells in a worker, so that nobody else waits. */
@Injectable()
export class AnswerWorker implements OnApplicationShutdown {
  protected readonly program = new URL('./answer.worker.js', import.meta.url);
  protected readonly execArgv: string[] = [];
  private worker: Worker | undefined;

  /** Rejects if the worker ends; the next call starts another one. */
  async compute(order: AnswerOrder): Promise<ComputedAnswer> {
    if (order.last <= CELLS_AT_ONCE) return computedAnswer(order);
    const worker = (this.worker ??= this.started());
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

  async onApplicationShutdown(): Promise<void> {
    await this.worker?.terminate();
  }

  private started(): Worker {
    const worker = new Worker(this.program, { execArgv: this.execArgv, resourceLimits: LIMITS });
    worker.on('error', () => undefined); // 'exit' follows
    worker.once('exit', () => {
      if (this.worker === worker) this.worker = undefined;
    });
    worker.unref();
    return worker;
  }
}
