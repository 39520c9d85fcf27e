import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import type { RunResult } from '../operation-runs/recorded-run.js';
import { type Checksum, checksumOf, differencesBetween, isSame } from './checksum.js';
import type { NewGeneration, Progress } from './new-generation.js';

export interface RebuildOptions {
  db: DataSource;
  next: NewGeneration;
  /** The differences were checked and are intended. */
  isAccepted: boolean;
  print: (line: string) => void;
}

const ASK_EVERY_MS = 50;
const PRINT_EVERY_MS = 2_000;
const NEARLY = 2_000;
/**
 * The maximum wait of the serving generation's batches. If that is not enough they continue, and
 * the rebuild catches up further first.
 */
const LEVEL_MS_MAX = 3_000;

/**
 * Builds the next generation while the present one serves, compares them at the same offsets, and
 * switches to the new one. Returns the differences, and which generation serves.
 */
export async function rebuild({ db, next, isAccepted, print }: RebuildOptions): Promise<RunResult> {
  const started = performance.now();
  const seconds = () => ((performance.now() - started) / 1000).toFixed(1);
  await next.begin();
  print(`generation ${next.number} is built while generation ${next.serving} serves`);
  await catchUp(next, print);
  await next.closeHistory();
  const { differences, built, assumptions } = await compared(db, next, print);
  const result = {
    generation: next.number,
    assumptions,
    compared: { cells: built.cells, entries: built.entries },
    differences,
  };
  differences.forEach((line) => print(`  ${line}`));
  if (differences.length > 0 && !isAccepted) {
    print(
      `Generation ${next.serving} goes on serving. If the differences are wanted, run it again with --accept.`,
    );
    return { ...result, serving: next.serving };
  }
  await whenLevel(db, next, print, (tx) => next.takeOver(tx), true);
  print(
    `Generation ${next.number} serves after ${seconds()} s, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most; generation ${next.serving} is kept until the next rebuild.`,
  );
  return { ...result, serving: next.number };
}

/** Reads until little is left, and activates every set in its turn. */
async function catchUp(next: NewGeneration, print: (line: string) => void): Promise<void> {
  for (let printed = Date.now(); ; await sleep(ASK_EVERY_MS)) {
    const isAwaited = await next.activateWhenDue();
    const progress = await next.progress();
    if (Date.now() - printed > PRINT_EVERY_MS) {
      print(`  ${said(progress)}`);
      printed = Date.now();
    }
    // a set that is still to be activated would block the batches of the serving generation below
    if (!isAwaited && left(progress) < NEARLY) return;
  }
}

const left = (progress: readonly Progress[]): number =>
  progress.reduce((sum, { read, serving }) => sum + Math.max(0, serving - read), 0);

function said(progress: readonly Progress[]): string {
  return [...new Set(progress.map(({ topic }) => topic))]
    .map((topic) =>
      progress
        .filter((one) => one.topic === topic)
        .reduce(
          (sum, { read, serving }) => ({
            topic,
            read: sum.read + read,
            serving: sum.serving + serving,
          }),
          { topic, read: 0, serving: 0 },
        ),
    )
    .map(({ topic, read, serving }) => `${topic} ${read} of ${serving}`)
    .join(', ');
}

/**
 * Compares both generations at the same offsets, in one snapshot, while the serving one continues.
 */
async function compared(
  db: DataSource,
  next: NewGeneration,
  print: (line: string) => void,
): Promise<{ differences: string[]; built: Checksum; assumptions: string }> {
  const snapshot = db.createQueryRunner();
  try {
    await whenLevel(db, next, print, async () => {
      await snapshot.startTransaction('REPEATABLE READ');
      // the first statement takes the snapshot
      await snapshot.query('select 1 from ledger_generation');
    });
    const [before, after] = [
      await checksumOf(snapshot.manager, next.serving),
      await checksumOf(snapshot.manager, next.number),
    ];
    for (const [generation, { cells, entries, balanceSum, entrySum }] of [
      [next.serving, before],
      [next.number, after],
    ] as const)
      print(
        `generation ${generation}: ${cells} cells, checksum ${balanceSum}; ${entries} entries, checksum ${entrySum}`,
      );
    const isEqual = isSame(before, after);
    print(isEqual ? 'Both say the same.' : 'They differ:');
    return {
      built: after,
      assumptions: await next.assumptionsIn(snapshot.manager),
      differences: isEqual
        ? []
        : await differencesBetween(snapshot.manager, next.serving, next.number),
    };
  } finally {
    if (snapshot.isTransactionActive) await snapshot.rollbackTransaction();
    await snapshot.release();
  }
}

/** Runs `work` while both generations have read the same; they are kept there until the commit. */
async function whenLevel(
  db: DataSource,
  next: NewGeneration,
  print: (line: string) => void,
  work: (tx: EntityManager) => Promise<void>,
  isLast = false,
): Promise<void> {
  for (;;) {
    const isDone = await db.transaction(async (tx) => {
      // waits for the running batches and blocks further ones
      await tx.query('select serving from ledger_generation for update');
      for (const until = Date.now() + LEVEL_MS_MAX; !(await next.isLevel(tx)); await sleep(5))
        if (Date.now() > until) return false;
      if (isLast) next.hold();
      await work(tx);
      return true;
    });
    if (isDone) return;
    await catchUp(next, print);
  }
}
