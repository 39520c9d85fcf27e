// From `kill -9` of each process to the next right answer, one process after the other, on a Mizan
// with a broker of its own as `npm run start:kafka` starts it. Nothing else may run on the machine.
import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { serviceNames } from '@mizan/contracts';
import { isAlive } from '../../deploy/local/src/processes.js';
import { bench, isQuick, type Owned, sized } from '../support/bench.js';
import { report } from '../support/bench-rows.js';
import { postmasterOf, type RunningMizan, startMizan } from '../support/mizan.js';
import { accepted, type Agreement, Plan, type Versioned } from '../support/plan.js';

const TURNS = sized(5, 1);
const CALM_MS = sized(3_000, 200);
/** With tiny sizes one process of each kind: the fault tests end each of them. */
const QUICK = ['planning-projections', 'PostgreSQL', 'the broker'];
const ASK_EVERY_MS = 20;
const RECOVERED_MS_MAX = 120_000;
const TERRITORY = 'MA-KEN';

/** The goal of a process, in milliseconds, and how to find it now. */
interface Victim {
  readonly name: string;
  readonly goalMs: number;
  pid(): number;
}

function victimsOf(mizan: RunningMizan): Victim[] {
  const services = [...serviceNames, 'portal'].map((name) => ({
    name,
    goalMs: 3_000,
    pid: () => mizan.run().servicePids[name]!,
  }));
  return [
    ...services,
    { name: 'PostgreSQL', goalMs: 10_000, pid: () => postmasterOf(mizan) },
    { name: 'the broker', goalMs: 15_000, pid: () => brokerOf(mizan) },
  ];
}

/** The Java process that the supervisor has started. */
function brokerOf({ process: { pid } }: RunningMizan): number {
  const children = execFileSync('ps', ['--ppid', String(pid), '-o', 'pid=,comm='], {
    encoding: 'utf8',
  });
  const java = children.split('\n').find((line) => line.trim().endsWith(' java'));
  if (!java) throw new Error(`no broker among:\n${children}`);
  return Number.parseInt(java, 10);
}

/**
 * What every process takes part in: records of all three owners, one of them written now, and its
 * figure.
 */
class Whole {
  private openings = 0;
  private readonly plan: Plan;

  private constructor(
    private readonly mizan: RunningMizan,
    private readonly agreement: Agreement,
    private readonly trainingPlan: Versioned,
  ) {
    this.plan = new Plan(mizan);
  }

  static async of(mizan: RunningMizan): Promise<Whole> {
    const agreement = await new Plan(mizan).draftConvention({ target: 12 });
    const trainingPlan = accepted(
      await mizan.as('operator-ofppt').post<Versioned>('training-plans/v1/plans', {
        title: 'Plan',
        territory: 'MA-04',
        audience: 'non-graduate',
        origin: 'fictional',
      }),
    );
    return new Whole(mizan, agreement, trainingPlan);
  }

  /** The next write is another one. */
  change(): void {
    this.openings += 1;
  }

  /** Throws while something is away; a wrong answer ends the benchmark. */
  async isRight(): Promise<void> {
    const { id, version } = await this.plan.need('RECOVERY', { openings: this.openings });
    const { total } = await this.plan.figures({ territory: TERRITORY }, `need:${id}@${version}`);
    if (total.demand !== this.openings)
      throw new WrongAnswer(`${total.demand} openings where ${this.openings} are right`);
    await this.stands('partner-agreements/v1/agreements', this.agreement);
    await this.stands('training-plans/v1/plans', this.trainingPlan);
  }

  private async stands(list: string, { id, version }: Versioned): Promise<void> {
    const record = accepted(await this.mizan.as('council-ma-04').get<Versioned>(`${list}/${id}`));
    if (record.version !== version) throw new WrongAnswer(`${list}/${id} is at ${record.version}`);
  }
}

class WrongAnswer extends Error {}

/** Milliseconds from the end of the process to the first right answer. */
async function recovered(whole: Whole, victim: Victim): Promise<number> {
  whole.change();
  const pid = victim.pid();
  process.kill(pid, 'SIGKILL');
  while (isAlive(pid)) await sleep(1);
  const began = performance.now();
  for (;;) {
    const error = await whole.isRight().then(
      () => undefined,
      (reason: unknown) => reason,
    );
    const ms = performance.now() - began;
    if (error === undefined) return ms;
    if (error instanceof WrongAnswer || ms > RECOVERED_MS_MAX) throw error;
    await sleep(ASK_EVERY_MS);
  }
}

async function measure(owned: Owned): Promise<void> {
  const mizan = await owned.own(startMizan({ withKafka: true }), (started) => started.discard());
  const whole = await Whole.of(mizan);
  const victims = victimsOf(mizan).filter(({ name }) => !isQuick || QUICK.includes(name));
  const times = new Map<Victim, number[]>(victims.map((victim) => [victim, []]));
  for (let turn = 0; turn < TURNS; turn++)
    for (const [victim, all] of times) {
      await sleep(CALM_MS);
      all.push(await recovered(whole, victim));
    }
  for (const [{ name, goalMs }, all] of times) {
    const worst = Math.max(...all);
    console.log(
      `${name.padEnd(22)} ${all.map((ms) => (ms / 1_000).toFixed(1).padStart(5)).join(' ')} s, at most ${goalMs / 1_000}`,
    );
    report({
      ...{ work: `recovery, kill -9 of ${name}, worst of ${TURNS}`, peer: 'the goal' },
      ...{ ours: worst / 1_000, theirs: goalMs / 1_000, unit: 's', goal: 1, isLessBetter: true },
    });
  }
}

await bench(measure);
