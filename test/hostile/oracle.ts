import { asked } from '../faults/oracle.js';
import type { Mizan } from '../support/mizan.js';
import { Plan } from '../support/plan.js';
import type { Channel, Item } from './corpus.js';
import { OCCUPATIONS, SERVICES } from './events.js';
import type { Answer, Place } from './send.js';

/** An item and its answer. */
export interface Sent {
  readonly channel: Channel;
  readonly item: Item;
  readonly answer: Answer;
}

const COUNTED_MS = 60_000;
const TAKEN = ['created', 'revised', 'unchanged'];
const HARMLESS = [...TAKEN, 'stale'];

/** The differences between what was sent and what the plan has made of it. */
export async function differencesOf(mizan: Mizan, sent: readonly Sent[]): Promise<string[]> {
  const overHttp = sent.filter(({ answer }) => typeof answer === 'string');
  const onTopics = sent.filter(({ answer }) => typeof answer !== 'string');
  return [
    ...(await figuresOf(mizan, sent)),
    ...overHttp.filter((one) => !isRight(one)).map(said),
    ...(await parkedOtherwise(mizan, onTopics)),
    ...(await recordsOf(mizan, sent)),
  ];
}

function isRight({ item: { expected }, answer }: Sent): boolean {
  if (expected === 'counted') return TAKEN.includes(answer as string);
  return expected === 'harmless' ? HARMLESS.includes(answer as string) : answer === expected;
}

const said = ({ channel, item, answer }: Sent): string =>
  `${channel}: ${item.fault ?? 'good'} (${item.event.kind}) is ${String(answer)}, not ${item.expected}`;

/** Each figure as the good events make it, once what they moved is counted. */
async function figuresOf(mizan: Mizan, sent: readonly Sent[]): Promise<string[]> {
  const plan = new Plan(mizan);
  const differences: string[] = [];
  for (const occupation of OCCUPATIONS)
    for (const figure of ['demand', 'supply'] as const) {
      const expected = sent
        .filter(({ item }) => item.expected === 'counted')
        .map(({ item }) => item.event.moves)
        .filter((moves) => moves.occupation === occupation && moves.figure === figure)
        .reduce((sum, { amount }) => sum + amount, 0);
      const read = async () =>
        (await plan.figures({ occupation, line: 'if-signed' })).total[figure];
      const counted = await plan.eventually(read, (now) => now === expected, COUNTED_MS);
      if (counted !== expected)
        differences.push(`${figure} of ${occupation} is ${counted}, not ${expected}`);
    }
  return differences;
}

interface ParkedRow extends Place {
  readonly code: string;
  readonly times: number;
}

const placeOf = ({ topic, partition, offset }: Place): string => `${topic}/${partition}@${offset}`;

/**
 * Every record that should be is parked with its code: by its place, or as one of the repeats of a
 * refusal.
 */
async function parkedOtherwise(mizan: Mizan, sent: readonly Sent[]): Promise<string[]> {
  const rows = await parkedRows(mizan);
  const byPlace = new Map(rows.map((row) => [placeOf(row), row]));
  const repeats = rows.filter(({ times }) => times > 1);
  const left = new Map(repeats.map((row) => [`${row.topic} ${row.code}`, 0]));
  for (const { topic, code, times } of repeats)
    left.set(`${topic} ${code}`, left.get(`${topic} ${code}`)! + times - 1);
  return sent.flatMap((one) => {
    const { item, answer } = one;
    const parked = byPlace.get(placeOf(answer as Place));
    const isTaken = item.expected === 'counted' || item.expected === 'harmless';
    if (isTaken) return parked ? [said({ ...one, answer: parked.code })] : [];
    if (parked) return parked.code === item.expected ? [] : [said({ ...one, answer: parked.code })];
    const repeat = `${(answer as Place).topic} ${item.expected}`;
    if ((left.get(repeat) ?? 0) === 0) return [said({ ...one, answer: 'not parked' })];
    left.set(repeat, left.get(repeat)! - 1);
    return [];
  });
}

async function parkedRows(mizan: Mizan): Promise<ParkedRow[]> {
  const { databaseUrls } = mizan.run();
  const perService = Object.values(SERVICES).map((service) =>
    asked(databaseUrls[service]!, async (client) => {
      const { rows } = await client.query<ParkedRow>(
        `select topic, partition, "offset"::float8 as "offset", code, times from parked_event`,
      );
      return rows;
    }),
  );
  return (await Promise.all(perService)).flat();
}

const NAMES = {
  'job-needs': 'select organisation, external_id as name from hiring_need',
  agreements: 'select organisation, external_id as name from agreement_reference',
  projects: 'select organisation, external_id as name from micro_project',
} as const;

/** The records that are there are those of the good events, each once. */
async function recordsOf(mizan: Mizan, sent: readonly Sent[]): Promise<string[]> {
  const differences: string[] = [];
  for (const kind of Object.keys(NAMES) as (keyof typeof NAMES)[]) {
    const rows = await asked(mizan.run().databaseUrls[SERVICES[kind]]!, async (client) => {
      const { rows } = await client.query<{ organisation: string; name: string }>(NAMES[kind]);
      return rows.map(({ organisation, name }) => `${organisation} ${name}`);
    });
    const wanted = new Set(
      sent
        .filter(({ item }) => item.expected === 'counted' && item.event.kind === kind)
        .map(({ item: { event } }) => `${event.organisation} ${event.externalId}`),
    );
    const there = new Set(rows);
    differences.push(
      ...[...wanted].filter((name) => !there.has(name)).map((name) => `${name} is missing`),
      ...[...there].filter((name) => !wanted.has(name)).map((name) => `${name} should not be`),
    );
  }
  return differences;
}
