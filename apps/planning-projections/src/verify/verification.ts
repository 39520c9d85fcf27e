import { verifyChain } from '@mizan/messaging';
import type { DataSource } from 'typeorm';
import type { RunResult } from '../operation-runs/recorded-run.js';
import { activationInUse } from '../ledger/activations.js';
import { readLedger } from '../ledger/generations.js';
import { SOURCE_KINDS } from '../posting-rules/sources.js';
import {
  compare,
  type Findings,
  unbalancedCells,
  unownedSources,
  wrongClosings,
} from './comparison.js';
import { wrongNetting } from './netting.js';
import { departureFrom, type ExportedHead, type ExportedHeads } from './exported-heads.js';
import { type RunFile, statesOf, tokenOf } from './owner-states.js';

const ROUNDS = 4;
const PAUSE_MS = 500;
const SHOWN = 20;
const OWNERS = [...new Set(Object.values(SOURCE_KINDS).map(({ aggregate }) => aggregate.service))];

/**
 * Compares the ledger with the states of its owners, prints what was compared, and returns the
 * result. The ledger is correct if there is no difference.
 */
export async function verification(
  db: DataSource,
  run: RunFile,
  heads: ExportedHeads,
  print: (line: string) => void,
): Promise<RunResult> {
  const { total, perOwner, unowned } = await settledFindings(db, run);
  const unbalanced = await unbalancedIn(db);
  const chains = await chainFaults(db, heads, print);
  const faults = [
    ...total.different,
    ...total.ahead,
    ...unowned.map((name) => `${name} is in the ledger and not with its owner`),
  ];
  for (const [owner, { equal, pending }] of perOwner)
    print(`${owner}: ${equal} sources equal to the ledger, ${pending.length} pending`);
  report({ total, unbalanced, faults }, print);
  const differences = [...chains.faults, ...unbalanced, ...faults];
  print(differences.length === 0 ? 'No difference.' : `${differences.length} differences.`);
  return {
    generation: total.generation,
    serving: total.generation,
    assumptions: total.set,
    compared: {
      sources: total.equal,
      cells: total.cells,
      pending: total.pending.length,
      events: chains.checked,
    },
    differences,
  };
}

const unbalancedIn = (db: DataSource): Promise<string[]> =>
  readLedger(db, async (tx) => [
    ...(await unbalancedCells(tx)),
    ...(await wrongClosings(tx)),
    ...(await wrongNetting(tx)),
  ]);

interface Report {
  readonly total: Awaited<ReturnType<typeof findings>>['total'];
  readonly unbalanced: readonly string[];
  readonly faults: readonly string[];
}

function report({ total, unbalanced, faults }: Report, print: (line: string) => void): void {
  print(
    `${total.equal} sources compared at equal version, cell by cell (${total.cells} cells), by the set ${total.set}, in generation ${total.generation}`,
  );
  print(
    unbalanced.length === 0
      ? 'every balance and closing is the sum of its entries, and every commitment is netted by what covers it'
      : 'balances, closings and nettings that are not what they should be:',
  );
  list(unbalanced, print);
  if (total.pending.length > 0) print('pending (the ledger has not read so far):');
  list(total.pending, print);
  if (faults.length > 0) print('differences:');
  list(faults, print);
}

function list(lines: readonly string[], print: (line: string) => void): void {
  for (const line of lines.slice(0, SHOWN)) print(`  ${line}`);
  if (lines.length > SHOWN) print(`  … and ${lines.length - SHOWN} more`);
}

/**
 * The ledger may be newer than a state that was read a moment ago. What is ahead is read again
 * before it counts as a difference.
 */
async function settledFindings(db: DataSource, run: RunFile) {
  for (let round = 1; ; round++) {
    const found = await findings(db, run);
    const isSettled = found.total.ahead.length + found.unowned.length === 0;
    if (isSettled || round === ROUNDS) return found;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

async function findings(db: DataSource, run: RunFile) {
  const token = await tokenOf(run);
  const owned = new Set<string>();
  const perOwner = new Map<string, Findings>();
  for (const owner of OWNERS) {
    const sum: Findings = { equal: 0, cells: 0, pending: [], ahead: [], different: [] };
    for await (const states of statesOf(run.services[owner] ?? '', token)) {
      for (const { source } of states) owned.add(source);
      add(sum, await readLedger(db, (tx) => compare(tx, states)));
    }
    perOwner.set(owner, sum);
  }
  const total = [...perOwner.values()].reduce(add, {
    equal: 0,
    cells: 0,
    pending: [],
    ahead: [],
    different: [],
  });
  return readLedger(db, async (tx, generation) => {
    const { set } = await activationInUse(tx);
    return {
      total: { ...total, set: set.name, generation },
      perOwner,
      unowned: await unownedSources(tx, owned),
    };
  });
}

function add(sum: Findings, found: Findings): Findings {
  sum.equal += found.equal;
  sum.cells += found.cells;
  for (const kind of ['pending', 'ahead', 'different'] as const) sum[kind].push(...found[kind]);
  return sum;
}

/**
 * Computes the hash chain of each owner again and compares it with the last exported head. Returns
 * the number of events and the faults.
 */
async function chainFaults(
  db: DataSource,
  heads: ExportedHeads,
  print: (line: string) => void,
): Promise<{ checked: number; faults: string[] }> {
  const exported = heads.newest();
  const sound: ExportedHead[] = [];
  const faults: string[] = [];
  let all = 0;
  for (const owner of OWNERS) {
    const { checked, fault, head } = await verifyChain(db.manager, owner.replaceAll('-', '_'));
    const before = exported.get(owner);
    const departure = before && (await departureFrom(db, before));
    const broken = fault ? `is broken at position ${fault.position} (${fault.reason})` : departure;
    all += checked;
    print(
      broken
        ? `${owner}: its chain ${broken}`
        : `${owner}: hash chain of ${checked} events sound${before ? `, and goes on from the exported head ${before.position}` : ''}`,
    );
    if (broken) faults.push(`${owner}: its chain ${broken}`);
    else sound.push({ owner, ...head });
  }
  heads.export(sound);
  return { checked: all, faults };
}
