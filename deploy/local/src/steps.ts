export { step } from '../bin/progress.mjs';

export const print = (line: string) => void process.stdout.write(`${line}\n`);

/** A console on a full disk takes no line and ends nothing; one whose reader has left ends us, as a signal would. */
export function outliveConsole(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', ({ code }: NodeJS.ErrnoException) => {
      if (code === 'EPIPE') process.kill(process.pid, 'SIGTERM');
    });
}
