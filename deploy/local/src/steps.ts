export { step } from '../bin/progress.mjs';

export const print = (line: string) => void process.stdout.write(`${line}\n`);

/**
 * If the console is on a full disk, its lines are dropped. If its reader has left, we end as after
 * a signal.
 */
export function tolerateConsoleErrors(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', ({ code }: NodeJS.ErrnoException) => {
      if (code === 'EPIPE') process.kill(process.pid, 'SIGTERM');
    });
}
