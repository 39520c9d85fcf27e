// The start-up time of an installed Mizan, the memory of each process with the demo, and the sizes
// of the source files.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { bench, isQuick, type Owned, rssMbOf, sized } from '../support/bench.js';
import { newDataDir } from '../support/data-dir.js';
import { type RunningMizan, startMizan } from '../support/mizan.js';

const RESTARTS = sized(3, 1);
const readySeconds = (mizan: RunningMizan) =>
  Number(/ready in ([\d.]+) s/.exec(mizan.output())?.[1]);

async function measure(owned: Owned): Promise<void> {
  const dataDir = await owned.own(newDataDir(), (made) =>
    rmSync(made, { recursive: true, force: true }),
  );
  const started = () => owned.own(startMizan({ demo: !isQuick, dataDir }), (mizan) => mizan.stop());
  const first = await started();
  const seconds = [readySeconds(first)];
  while (!isQuick && !/demo: \d+ records/.test(first.output())) await sleep(100);
  await sleep(sized(3_000, 0));
  const processes = Object.entries({ ...first.run().servicePids, supervisor: first.process.pid! });
  console.table(
    Object.fromEntries(
      processes.map(([name, pid]) => [name, { 'RSS MB': Math.round(rssMbOf(pid)) }]),
    ),
  );
  await first.stop();
  for (let i = 0; i < RESTARTS; i++) {
    const again = await started();
    seconds.push(readySeconds(again));
    await again.stop();
  }
  console.log(`ready: first start ${seconds[0]} s, then ${seconds.slice(1).join(', ')} s`);
  sizesOfSources();
}

function sizesOfSources(): void {
  const files = execFileSync('git', ['ls-files', 'apps/*.ts', 'libs/*.ts', 'deploy/*.ts'], {
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => file && !/spec\.ts$/.test(file));
  const lines = files
    .map((file) => readFileSync(file, 'utf8').split('\n').length - 1)
    .sort((a, b) => a - b);
  const at = (p: number) => lines[Math.min(lines.length - 1, Math.floor(lines.length * p))];
  console.log(
    `source files: ${lines.length}, lines: median ${at(0.5)}, p90 ${at(0.9)}, max ${lines.at(-1)}`,
  );
}

await bench(measure);
