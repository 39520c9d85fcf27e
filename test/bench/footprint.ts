// Start-up time once installed, memory of each process with the demo loaded, and the sizes of the source files.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { startMizan } from '../support/mizan.js';
import { setTimeout as sleep } from 'node:timers/promises';

const rssMb = (pid: number) =>
  Math.round(
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
  );

const seconds: number[] = [];
const first = await startMizan({ demo: true });
seconds.push(Number(/ready in ([\d.]+) s/.exec(first.output())?.[1]));
while (!/demo: \d+ records/.test(first.output())) await sleep(100);
await sleep(3_000);
const memory = Object.fromEntries(
  [
    ...Object.entries(first.run().servicePids),
    ['supervisor', first.process.pid as number] as const,
  ].map(([name, pid]) => [name, { 'RSS MB': rssMb(pid) }]),
);
await first.stop();
for (let i = 0; i < 3; i++) {
  const again = await startMizan({ demo: true, dataDir: first.dataDir });
  seconds.push(Number(/ready in ([\d.]+) s/.exec(again.output())?.[1]));
  await (i < 2 ? again.stop() : again.discard());
}
console.table(memory);
console.log(`ready: first start ${seconds[0]} s, then ${seconds.slice(1).join(', ')} s`);

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
