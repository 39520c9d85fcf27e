const width = 46;

/** Runs one step of the start and prints a line with its time; `describe` may name what came out. */
export async function step<T>(
  label: string,
  work: () => Promise<T>,
  describe?: (result: T) => string,
): Promise<T> {
  const started = performance.now();
  const result = await work();
  const text = [label, describe?.(result)].filter(Boolean).join(': ');
  print(
    `  ${text.padEnd(width)} ${((performance.now() - started) / 1000).toFixed(2).padStart(6)} s`,
  );
  return result;
}

export const print = (line: string) => void process.stdout.write(`${line}\n`);

/** A console on a full disk takes no line and ends nothing; one whose reader has left ends us, as a signal would. */
export function outliveConsole(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', ({ code }: NodeJS.ErrnoException) => {
      if (code === 'EPIPE') process.kill(process.pid, 'SIGTERM');
    });
}
