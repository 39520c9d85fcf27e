// The straight line: the least that a program can do for this work. One transaction a batch, COPY
// and hand-written array literals, nothing general. What it reaches is the limit on this machine.
import type { Writable } from 'node:stream';
import type pg from 'pg';
import { packageOf } from './packages.js';
import { cellOf, type Need, position } from './work.js';

const { from: copyFrom } = await packageOf<{ from(sql: string): Writable & pg.Submittable }>(
  'pg-copy-streams',
);

export const copyIn = (client: pg.Client, sql: string, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    client.query(copyFrom(sql)).on('finish', resolve).on('error', reject).end(text);
  });

/** Numbers and UUIDs need no quotes; the driver's own encoding costs much more. */
const array = (list: Iterable<string | number>) => `{${[...list].join(',')}}`;

/** Offsets of a partition that a batch moves. */
export interface Moved {
  readonly partition: number;
  readonly from: number;
  next: number;
}
/** An amount for the number of its cell. */
type Amount = [cell: number, amount: number];
interface Newest {
  readonly version: number;
  readonly amounts: Amount[];
}

/** The numbers of the cells that are known, for all connections of this process. */
const numbers = new Map<string, number>();

async function numberCells(client: pg.Client, keys: Set<string>): Promise<void> {
  const missing = [...keys].filter((key) => !numbers.has(key)).sort();
  if (missing.length === 0) return;
  const quoted = [array(missing)];
  // they stay although the batch is rolled back: a number by itself means nothing
  await client.query(
    'insert into cell (key) select unnest($1::text[]) on conflict do nothing',
    quoted,
  );
  const { rows } = await client.query<{ key: string; id: number }>(
    'select key, id from cell where key = any($1::text[])',
    quoted,
  );
  for (const { key, id } of rows) numbers.set(key, id);
}

/** What a batch writes: text for COPY, and columns for the two updates. */
interface Written {
  sources: string;
  entries: string;
  readonly changed: [ids: string[], versions: number[], positions: string[]];
  readonly sums: Map<number, number>;
}

export class StraightLedger {
  constructor(
    private readonly client: pg.Client,
    private readonly topic: string,
  ) {}

  /** Applies all needs and offsets or nothing. The needs of one source are in order. */
  async apply(moved: readonly Moved[], needs: readonly Need[]): Promise<void> {
    const amounts = await this.amountsOf(needs);
    await this.beginAt(moved);
    const known = await this.knownOf(needs);
    const newest = new Map<string, Newest>();
    needs.forEach(({ id, version }, i) => {
      const before = newest.get(id)?.version ?? known.get(id)?.version ?? 0;
      if (version > before) newest.set(id, { version, amounts: amounts[i]! });
    });
    await this.write(differences(newest, known));
    await this.client.query('commit');
  }

  private async amountsOf(needs: readonly Need[]): Promise<Amount[][]> {
    const posted = needs.map((need) =>
      position(need).map(({ period, amount }): [string, number] => [cellOf(need, period), amount]),
    );
    await numberCells(this.client, new Set(posted.flatMap((parts) => parts.map(([key]) => key))));
    return posted.map((parts) => parts.map(([key, amount]) => [numbers.get(key)!, amount]));
  }

  /**
   * Moves the offsets first: another consumer of the partition is found before anything is written.
   */
  private async beginAt(moved: readonly Moved[]): Promise<void> {
    const values = moved.map((one) => `(${one.partition},${one.from}::bigint,${one.next}::bigint)`);
    const results = (await this.client
      .query(`begin; update consumer_offset c set next_offset = v.next
      from (values ${values.join(',')}) v(partition, "from", next)
      where c.topic = '${this.topic}' and c.partition = v.partition
        and c.next_offset = v."from"`)) as unknown as pg.QueryResult[];
    if (results[1]!.rowCount !== moved.length)
      throw new Error('the offsets have moved: another consumer is at work');
  }

  private async knownOf(needs: readonly Need[]) {
    const { rows } = await this.client.query<[string, number, string]>({
      name: 'known',
      rowMode: 'array',
      text: 'select id, version, position from source where id = any($1::uuid[])',
      values: [array(needs.map(({ id }) => id))],
    });
    return new Map(rows.map(([id, version, before]) => [id, { version, before }]));
  }

  private async write({ sources, entries, changed, sums }: Written): Promise<void> {
    const { client } = this;
    if (sources) await copyIn(client, 'copy source (id, version, position) from stdin', sources);
    if (changed[0].length > 0)
      await client.query({
        name: 'changed',
        text: `update source s set version = v.version, position = v.position
          from unnest($1::uuid[], $2::int[], $3::text[]) v(id, version, position)
          where s.id = v.id`,
        values: changed.map((column) => array(column)),
      });
    if (entries)
      await copyIn(client, 'copy entry (source, version, cell, amount) from stdin', entries);
    const cells = Int32Array.from(sums.keys()).sort(); // one order of locks: no deadlock
    await client.query({
      name: 'balances',
      text: `insert into balance as b select * from unnest($1::int[], $2::bigint[])
        on conflict (cell) do update set amount = b.amount + excluded.amount`,
      values: [array(cells), array(Array.from(cells, (cell) => sums.get(cell)!))],
    });
  }
}

function differences(
  newest: ReadonlyMap<string, Newest>,
  known: ReadonlyMap<string, { before: string }>,
): Written {
  const written: Written = {
    sources: '',
    entries: '',
    changed: [[], [], []],
    sums: new Map(),
  };
  const add = (id: string, version: number, cell: number, amount: number) => {
    if (amount === 0) return;
    written.sums.set(cell, (written.sums.get(cell) ?? 0) + amount);
    written.entries += `${id}\t${version}\t${cell}\t${amount}\n`;
  };
  for (const [id, { version, amounts }] of newest) {
    const text = amounts.map(([cell, amount]) => `${cell}=${amount}`).join(';');
    const before = known.get(id)?.before;
    if (before === undefined) {
      for (const [cell, amount] of amounts) add(id, version, cell, amount);
      written.sources += `${id}\t${version}\t${text}\n`;
      continue;
    }
    const difference = new Map(amounts);
    for (const part of before.split(';')) {
      const [cell, amount] = part.split('=').map(Number) as Amount;
      difference.set(cell, (difference.get(cell) ?? 0) - amount);
    }
    for (const [cell, amount] of difference) add(id, version, cell, amount);
    written.changed[0].push(id);
    written.changed[1].push(version);
    written.changed[2].push(text);
  }
  return written;
}

/**
 * Collects what comes while a transaction runs, and applies it in the next one: batches are small
 * when nothing waits, and large under load. The caller waits only for a full buffer.
 */
export class BatchWriter {
  private needs: Need[] = [];
  private offsets = new Map<number, Moved>();
  private running: Promise<void> | undefined;

  constructor(
    private readonly ledger: StraightLedger,
    private readonly needsMax = 10_000,
  ) {}

  offer(moved: Moved, needs: readonly Need[]): Promise<void> {
    for (const need of needs) this.needs.push(need);
    const known = this.offsets.get(moved.partition);
    if (known) known.next = moved.next;
    else this.offsets.set(moved.partition, moved);
    return this.flush();
  }

  private async flush(): Promise<void> {
    while (this.needs.length > 0 && (this.needs.length >= this.needsMax || !this.running)) {
      if (this.running) {
        await this.running;
        continue;
      }
      const [needs, moved] = [this.needs, [...this.offsets.values()]];
      this.needs = [];
      this.offsets = new Map();
      this.running = this.ledger.apply(moved, needs).then(() => {
        this.running = undefined;
        void this.flush();
      });
    }
  }
}
