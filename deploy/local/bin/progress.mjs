// Plain JavaScript: it runs before anything is installed or compiled.
const width = 46;
const silentMs = 3_000;
const againMs = 10_000;

const line = (text, ms) => `  ${text.padEnd(width)} ${(ms / 1000).toFixed(2).padStart(6)} s\n`;

/**
 * Runs a step and prints a line with its duration. After 3 s it prints that the step is still
 * running.
 */
export async function step(label, work, describe = () => undefined) {
  const began = performance.now();
  const say = () =>
    process.stdout.write(
      `  ${label}: still at work after ${Math.round((performance.now() - began) / 1000)} s\n`,
    );
  let timer = setTimeout(function again() {
    say();
    timer = setTimeout(again, againMs);
  }, silentMs);
  try {
    const result = await work();
    const text = [label, describe(result)].filter(Boolean).join(': ');
    process.stdout.write(line(text, performance.now() - began));
    return result;
  } finally {
    clearTimeout(timer);
  }
}
