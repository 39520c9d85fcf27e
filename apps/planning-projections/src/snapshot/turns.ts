import { Injectable } from '@nestjs/common';
import { availableParallelism } from 'node:os';

/** More passes at once would wait for processors, and each keeps a worker's memory. */
export const PASSES_AT_ONCE = Math.min(2, availableParallelism());

/**
 * Turns at the balances in memory. They do not move while somebody passes over them, also in a
 * worker; whoever moves them waits for the passes that have begun, and goes before those that wait.
 */
@Injectable()
export class Turns {
  private readonly passes: (() => Promise<void>)[] = [];
  private readonly moves: (() => void)[] = [];
  private passing = 0;

  /** One pass over the balances, beside others. */
  pass<T>(work: () => Promise<T> | T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const taken = async () => work();
      this.passes.push(() => taken().then(resolve, reject));
      this.proceed();
    });
  }

  /** Alone. */
  move(work: () => void): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      this.moves.push(() => {
        try {
          resolve(work());
        } catch (error) {
          reject(error as Error);
        }
      });
      this.proceed();
    });
  }

  private proceed(): void {
    if (this.passing === 0) for (const move of this.moves.splice(0)) move();
    if (this.moves.length > 0) return;
    while (this.passing < PASSES_AT_ONCE) {
      const next = this.passes.shift();
      if (!next) return;
      this.passing++;
      void next().finally(() => {
        this.passing--;
        this.proceed();
      });
    }
  }
}
