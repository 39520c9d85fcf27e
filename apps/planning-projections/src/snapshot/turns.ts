import { Injectable } from '@nestjs/common';

interface Waiting {
  readonly isFirst: boolean;
  readonly work: () => Promise<void>;
}

/**
 * Turns at the balances in memory. They do not move while somebody passes over them, also in a
 * worker; whoever moves them takes the next turn, before the passes that wait.
 */
@Injectable()
export class Turns {
  private readonly waiting: Waiting[] = [];
  private isBusy = false;

  /** One pass over the balances. */
  pass<T>(work: () => Promise<T> | T): Promise<T> {
    return this.turn(false, work);
  }

  move(work: () => void): Promise<void> {
    return this.turn(true, work);
  }

  private turn<T>(isFirst: boolean, work: () => Promise<T> | T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const taken = async () => work();
      const one = { isFirst, work: () => taken().then(resolve, reject) };
      const at = isFirst ? this.waiting.findIndex((other) => !other.isFirst) : -1;
      this.waiting.splice(at < 0 ? this.waiting.length : at, 0, one);
      void this.proceed();
    });
  }

  private async proceed(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    for (let one = this.waiting.shift(); one; one = this.waiting.shift()) await one.work();
    this.isBusy = false;
  }
}
