// One client against all others: `npm run test:attacks -- --quick --only waits`. Exits non-zero
// after a wrong answer or if a process has ended. The speed is reported, not asserted.
import { setMaxListeners } from 'node:events';
import { parseArgs } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { type RunningMizan, startMizan } from '../support/mizan.js';
import type { Attack, Seen } from './attack.js';
import { bodies } from './bodies.js';
import { type Measured, Neighbour } from './neighbour.js';
import { waits } from './waits.js';

/**
 * Promise P13: one client makes the slowest hundredth of the others' requests at most a fifth
 * slower.
 */
const PROMISED_RATIO = 1.2;
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});
/**
 * Only its speed is compared, and a second shows that; what goes wrong is seen during the attack.
 */
const BEFORE_MS = values.quick ? 1_000 : 20_000;
const MEASURE_MS = values.quick ? 3_000 : 20_000;
const SIZE = values.quick ? 150 : 1_000;
/** Time for the attack to take effect before measuring. */
const HOLD_MS = values.quick ? 1_000 : 5_000;

interface Outcome {
  readonly attack: Attack;
  readonly before: Measured;
  readonly during: Measured;
  readonly seen: Seen;
  readonly faults: readonly string[];
}

async function strike(mizan: RunningMizan, neighbour: Neighbour, attack: Attack): Promise<Outcome> {
  const { servicePids } = mizan.run();
  const before = await neighbour.measure(BEFORE_MS);
  const seen: Seen = new Map();
  const over = new AbortController();
  setMaxListeners(0, over.signal);
  const began = performance.now();
  const running = attack.run({
    mizan,
    token: await mizan.as('anapec').bearer(),
    size: SIZE,
    over: over.signal,
    see: (answer) => void seen.set(answer, (seen.get(answer) ?? 0) + 1),
  });
  await sleep(HOLD_MS);
  const during = await neighbour.measure(MEASURE_MS);
  await sleep((attack.lastsMs ?? 0) - (performance.now() - began));
  over.abort();
  await running;
  const held = await attack.after?.(mizan);
  const ended = Object.entries(mizan.run().servicePids).filter(
    ([name, pid]) => servicePids[name] !== pid,
  );
  return {
    attack,
    before,
    during,
    seen,
    faults: [
      ...(seen.size === 0 && attack.lastsMs !== undefined
        ? ['the attacker was never answered']
        : []),
      ...[...seen.keys()]
        .filter((answer) => !attack.right.test(answer))
        .map((answer) => `the attacker saw ${answer}`),
      ...new Set([...before.wrong, ...during.wrong].map((wrong) => `another client saw ${wrong}`)),
      ...ended.map(([name]) => `${name} ended`),
      ...(held === undefined ? [] : [held]),
    ],
  };
}

function print({ attack, before, during, seen, faults }: Outcome): void {
  const ratio = during.p99Ms / before.p99Ms;
  console.log(
    `${attack.name}: p99 of another client ${before.p99Ms.toFixed(1)} ms before (${before.requests} requests), ${during.p99Ms.toFixed(1)} ms during (${during.requests}), ratio ${ratio.toFixed(2)}, ${ratio <= PROMISED_RATIO ? 'within' : 'beyond'} P13 (${PROMISED_RATIO})`,
  );
  const answers = [...seen].map(([answer, times]) => `${times} × ${answer}`).join(', ');
  console.log(`  the attacker saw ${answers || 'nothing'}`);
  for (const fault of faults) console.log(`  ! ${fault}`);
}

const attacks = [...bodies, ...waits].filter(
  ({ name }) => values.only === undefined || name.includes(values.only),
);
if (attacks.length === 0) throw new Error(`there is no attack named ${String(values.only)}`);
const mizan = await startMizan();
let failed = 0;
try {
  const neighbour = await Neighbour.of(mizan);
  await neighbour.measure(2_000); // a warm-up
  for (const attack of attacks) {
    const outcome = await strike(mizan, neighbour, attack);
    print(outcome);
    failed += outcome.faults.length;
    await sleep(HOLD_MS);
  }
} finally {
  await mizan.discard();
}
console.log(
  failed === 0 ? 'attacks: every answer was right and nothing ended' : `attacks: ${failed} faults`,
);
process.exitCode = failed === 0 ? 0 : 1;
