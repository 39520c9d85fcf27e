import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Worker } from 'node:worker_threads';
import type { CellColumns, ColumnsView } from './cell-columns.js';
import { scan, type Scanned, type ScanTables } from './scan.js';

/** A pass over fewer cells takes less time than a message to a worker and back. */
const CELLS_AT_ONCE = 50_000;

/** What a worker is asked; it answers with `Scanned`. */
export interface ScanOrder {
  readonly columns: ColumnsView;
  readonly last: number;
  readonly tables: ScanTables;
}

/** What a pass looks for, and who takes what it finds. */
export interface Pass {
  readonly tables: ScanTables;
  readonly take: (scanned: Scanned) => void;
}

interface Waiting {
  readonly isFirst: boolean;
  readonly work: () => Promise<void> | void;
}

/**
 * Passes over the columns, of which a large one runs in a worker so that nobody else waits for it.
 * The columns do not move meanwhile: whoever moves them takes the next turn.
 */
@Injectable()
export class Scanner implements OnApplicationShutdown {
  protected readonly program = new URL('./scan.worker.js', import.meta.url);
  protected readonly execArgv: string[] = [];
  private readonly waiting: Waiting[] = [];
  private isBusy = false;
  private worker: Worker | undefined;

  /**
   * One pass. `begin` is called at its turn; nothing moves from then until `take` has its result.
   * Rejects if the worker ends.
   */
  scan(columns: CellColumns, begin: () => Pass): Promise<void> {
    return this.turn(false, async () => {
      const { tables, take } = begin();
      if (columns.count <= CELLS_AT_ONCE) take(scan(columns.view, columns.last, tables));
      else take(await this.ordered({ columns: columns.view, last: columns.last, tables }));
    });
  }

  /** Runs `move` while no pass runs, before the passes that wait. */
  whenIdle(move: () => void): Promise<void> {
    return this.turn(true, move);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.worker?.terminate();
  }

  private turn<T>(isFirst: boolean, work: () => Promise<T> | T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const one = { isFirst, work: async () => void (await taken(work).then(resolve, reject)) };
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

  private ordered(order: ScanOrder): Promise<Scanned> {
    const worker = (this.worker ??= this.started());
    return new Promise((resolve, reject) => {
      const over = () => worker.off('message', done).off('exit', fail);
      const done = (scanned: Scanned) => {
        over();
        resolve(scanned);
      };
      const fail = () => {
        over();
        reject(new Error('the worker of the snapshot has ended'));
      };
      worker.once('message', done).once('exit', fail);
      worker.postMessage(order);
    });
  }

  private started(): Worker {
    const worker = new Worker(this.program, { execArgv: this.execArgv });
    worker.on('error', () => undefined); // 'exit' follows
    worker.once('exit', () => {
      if (this.worker === worker) this.worker = undefined;
    });
    worker.unref();
    return worker;
  }
}

const taken = async <T>(work: () => Promise<T> | T): Promise<T> => work();
