import { kindOf as kindOfAggregate } from '@mizan/contracts';
import type { PoolClient } from 'pg';
import { kindOf, SOURCE_KINDS } from '../posting-rules/sources.js';
import type { Activation } from './activations.js';
import { isLinked, linkDifference } from '../netting/links.js';
import type { HeldLedger } from './generations.js';
import type { LedgerWriter, LinkedPosting } from './ledger.writer.js';
import { recordMovement } from './movements.js';
import { lockPosted, type PostedSource, readStates, savePosted } from './posted-sources.js';
import { difference } from '../netting/weights.js';

const CHUNK = 1_000;
const SWEPT = Object.values(SOURCE_KINDS)
  .filter(({ restsOnAssumptions }) => restsOnAssumptions)
  .map(({ aggregate }) => `${kindOfAggregate(aggregate)}:%`);

/**
 * Posts every source that depends on assumptions again, from its stored state and by the set of an
 * activation. The caller has locked the ledger FOR UPDATE.
 */
export async function sweep(
  tx: PoolClient,
  writer: LedgerWriter,
  held: HeldLedger,
  activation: Activation,
): Promise<void> {
  for (let last = ''; ;) {
    const { rows } = await tx.query<{ name: string }>(
      `select name from source where name like any($1) and name > $2 collate "C"
       order by name collate "C" limit $3`,
      [SWEPT, last, CHUNK],
    );
    if (rows.length === 0) break;
    const posted = await lockPosted(
      tx,
      rows.map(({ name }) => name),
    );
    await readStates(tx, [...posted.values()]);
    await sweepSources(tx, writer, held, activation, posted);
    last = rows.at(-1)!.name;
  }
  await tx.query('update ledger_state set activation = $1', [activation.id]);
  await recordMovement(tx, activation.id, new Map()); // also where no amount depends on the set
}

async function sweepSources(
  tx: PoolClient,
  writer: LedgerWriter,
  held: HeldLedger,
  { id, at, organisation, set }: Activation,
  posted: ReadonlyMap<string, PostedSource>,
): Promise<void> {
  const steps = [...posted].map(([name, { state }]) => [
    {
      activation: id,
      time: at,
      ...SOURCE_KINDS[kindOf(name)!].weigh(JSON.parse(state) as object, set),
    },
  ]);
  const weighed = await writer.weigh(held, steps);
  const changed = new Map<string, PostedSource>();
  const postings: LinkedPosting[] = [];
  for (const [i, [name, source]] of [...posted].entries()) {
    const after = weighed.get(steps[i]!)!.at(-1)!;
    const entries = difference(source.weights, after.weights);
    const links = linkDifference(source.links, after.links);
    if (entries.length === 0 && !isLinked(links)) continue;
    postings.push({
      name,
      links,
      source,
      version: source.version,
      activation: id,
      eventId: null,
      organisation,
      time: at,
      importId: null,
      entries,
    });
    changed.set(name, Object.assign(source, after));
  }
  if (postings.length === 0) return;
  await savePosted(tx, changed);
  await recordMovement(tx, held.activation, await writer.enter(tx, held, postings));
}
