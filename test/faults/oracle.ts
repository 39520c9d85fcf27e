import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { catalogue } from '@mizan/contracts';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { ExportedHeads } from '../../apps/planning-projections/src/verify/exported-heads.js';
import type { RunFile } from '../../apps/planning-projections/src/verify/owner-states.js';
import { verification } from '../../apps/planning-projections/src/verify/verification.js';
import type { Acknowledged } from './load.js';
import { Difference, OWNERS, PROJECTOR, schemaOf, type System } from './system.js';

const COUNTED_MS = 90_000;
/** A Kafka client that is stuck is noticed after a minute, and its service is restarted. */
const PENDING_MS = 90_000;
const TABLES = {
  need: 'hiring_need',
  session: 'session',
  agreement: 'agreement',
  plan: 'training_plan',
  programme: 'programme',
  'micro-project': 'micro_project',
  support: 'support',
} as const;
/** Kinds of source with amounts in the ledger. */
const WEIGHED = ['need', 'session', 'agreement', 'micro-project', 'support'];

export async function asked<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Waits until the ledger has at least these versions. */
export async function counted(system: System, records: Iterable<Acknowledged>): Promise<void> {
  const wanted = [...records]
    .filter(({ kind }) => WEIGHED.includes(kind))
    .map(({ service, kind, id, version }) => ({ name: `${service}:${kind}:${id}`, version }));
  let missing: string[] = [];
  for (const deadline = Date.now() + COUNTED_MS; Date.now() < deadline; await sleep(50)) {
    missing = await asked(system.databaseUrl(PROJECTOR), async (client) => {
      const {
        rows: [row],
      } = await client.query<{ serving: number }>('select serving from ledger_generation');
      const { rows } = await client.query<{ name: string; version: number }>(
        `select name, version::int from ledger_${row!.serving}.source where name = any($1)`,
        [wanted.map(({ name }) => name)],
      );
      const posted = new Map(rows.map(({ name, version }) => [name, version]));
      return wanted
        .filter(({ name, version }) => (posted.get(name) ?? 0) < version)
        .map(({ name, version }) => `${name} at ${posted.get(name) ?? 0} of ${version}`);
    });
    if (missing.length === 0) return;
  }
  throw new Difference(
    `not counted after ${COUNTED_MS / 1000} s: ${missing.slice(0, 5).join('; ')}${missing.length > 5 ? ` and ${missing.length - 5} more` : ''}`,
  );
}

/** Checks that the owners have every acknowledged record, at least at its version. */
export async function kept(system: System, records: readonly Acknowledged[]): Promise<void> {
  for (const owner of OWNERS)
    await asked(system.databaseUrl(owner), async (client) => {
      for (const [kind, table] of Object.entries(TABLES)) {
        const mine = records.filter((record) => record.service === owner && record.kind === kind);
        if (mine.length === 0) continue;
        const { rows } = await client.query<{ id: string; version: number }>(
          `select id, version::int from ${table} where id = any($1)`,
          [mine.map((record) => record.id)],
        );
        const there = new Map(rows.map((row) => [row.id, row.version]));
        const lost = mine.filter((record) => (there.get(record.id) ?? 0) < record.version);
        if (lost.length > 0)
          throw new Difference(
            `acknowledged and not with ${owner}: ${lost.map((record) => `${kind} ${record.id} at ${there.get(record.id) ?? 0} of ${record.version}`).join('; ')}`,
          );
      }
    });
}

/** Checks that `npm run verify` finds no difference and nothing pending. */
export async function verified(system: System): Promise<void> {
  const run: RunFile = JSON.parse(readFileSync(path.join(system.dataDir, 'run.json'), 'utf8'));
  const db = new DataSource({ type: 'postgres', url: system.databaseUrl(PROJECTOR), poolSize: 2 });
  await db.initialize();
  try {
    for (const deadline = Date.now() + PENDING_MS; ; await sleep(100)) {
      const lines: string[] = [];
      const { differences } = await verification(
        db,
        run,
        new ExportedHeads(path.join(system.dataDir, 'event-log-heads.ndjson')),
        (line) => lines.push(line),
      );
      if (differences.length > 0) throw new Difference(`verify finds:\n${lines.join('\n')}`);
      if (!lines.some((line) => line.startsWith('pending ('))) return;
      if (Date.now() > deadline)
        throw new Difference(`still pending after ${PENDING_MS / 1000} s:\n${lines.join('\n')}`);
    }
  } finally {
    await db.destroy();
  }
}

/**
 * Checks received = applied + duplicate + parked: each consumer has read each log to its end,
 * nothing is parked, and each version of each source is posted. Waits for the reactions of other
 * services.
 */
export async function accounted(system: System): Promise<void> {
  for (const deadline = Date.now() + PENDING_MS; ; await sleep(100)) {
    const faults = await unaccounted(system);
    if (faults.length === 0) return;
    if (Date.now() > deadline) throw new Difference(faults.join('; '));
  }
}

async function unaccounted(system: System): Promise<string[]> {
  const faults: string[] = [];
  const heads = await asked(system.databaseUrl(PROJECTOR), async (client) => {
    const {
      rows: [ledger],
    } = await client.query<{ serving: number }>('select serving from ledger_generation');
    const ledgerSchema = `ledger_${ledger!.serving}`;
    const positions = new Map<string, number>();
    for (const owner of OWNERS) {
      const {
        rows: [log],
      } = await client.query<{ head: number; weighed: number; postings: number }>(
        `select (select position::int from "${schemaOf(owner)}".event_log_head) as head, (select count(*)::int from "${schemaOf(owner)}".event_log where type = any($1)) as weighed,
           (select count(distinct (p.source, p.version))::int from ${ledgerSchema}.posting p join ${ledgerSchema}.source s on s.id = p.source where s.name like $2) as postings`,
        [WEIGHED_TYPES, `${owner}:%`],
      );
      positions.set(`mizan.${owner}`, log!.head);
      if (log!.weighed !== log!.postings)
        faults.push(
          `${owner} published ${log!.weighed} versions of its sources, the ledger has postings for ${log!.postings}`,
        );
    }
    return positions;
  });
  for (const service of [...OWNERS, PROJECTOR])
    await asked(system.databaseUrl(service), async (client) => {
      const {
        rows: [parked],
      } = await client.query<{ events: number }>(
        'select count(*)::int as events from parked_event',
      );
      if (parked!.events > 0) faults.push(`${service} has parked ${parked!.events} events`);
      const { rows } = await client.query<{ topic: string; position: number }>(
        'select topic, max(position)::int as position from consumer_offset group by topic',
      );
      for (const { topic, position } of rows)
        if (heads.has(topic) && heads.get(topic) !== position)
          faults.push(`${service} has read ${topic} up to ${position} of ${heads.get(topic)}`);
    });
  return faults;
}

/** The types of event that the ledger posts, one posting per version. */
const WEIGHED_TYPES = catalogue[PROJECTOR].reads.flatMap(({ events }) => Object.keys(events));
