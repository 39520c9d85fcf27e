// The work that every program of a comparison does: a seeded stream of hiring needs, the rule that
// spreads a need over quarters, and the recomputation that their balances are compared with.
import { createHash } from 'node:crypto';
import { seeded } from '../../../deploy/local/src/demo/random.js';

export const TERRITORIES = ['MA-SAL', 'MA-RAB', 'MA-KEN', 'MA-SKH', 'MA-KHE', 'MA-SIK', 'MA-SIL'];
export const SECTORS = [...'CJNGFPAIQHSKMOETRLDBU'];
/** Unit groups of ISCO-08; those that the region asks for most stand first. */
export const OCCUPATIONS = `
  2144 2512 2514 3113 3115 3122 3221 3313 3512 4222 4321 5120 5131 5223 5322 6111 6121 7112 7126
  7127 7212 7231 7411 7531 8153 8160 8211 8212 8332 8344 1211 1219 1221 1321 1324 1330 1411 1412
  1420 2113 2131 2132 2141 2142 2143 2145 2151 2152 2153 2161 2166 2211 2221 2261 2310 2320 2330
  2341 2411 2413 2421 2423 2431 2434 2511 2513 2519 2521 2522 2523 2529 2611 2635 2642 3111 3112
  3114 3119 3121 3123 3131 3139 3211 3253 3255 3311 3321 3322 3331 3334 3341 3343 3411 3434 3511
  3513 3514 4110 4120 4131 4221 4311 4322 4323 5111 5132 5141 5151 5221 5230 5242 5244 5311 5414
  6113 7115 7121 7213 7223 7233 7412`
  .trim()
  .split(/\s+/);
const EMPLOYERS = [
  'Atlas Câblage',
  'Sebou Agro-industrie',
  'Bouregreg Offshoring',
  'Gharb Logistique',
  'Zaër Textile',
  'Maâmora Bâtiment',
];
const FIRST_MONTH = Date.UTC(2026, 9);
const REVISED = 0.1;
const REDELIVERED = 0.02;
/** How many sent events are kept to be sent again, so that memory does not grow with the stream. */
const KEPT_MAX = 20_000;

/** A need as the agency that owns it writes it into a file. */
export interface NeedTerms {
  readonly externalId: string;
  readonly employer: { readonly id: string; readonly name: string };
  readonly territory: string;
  readonly sector: string;
  readonly occupation: string;
  readonly openings: number;
  readonly from: string;
  readonly to: string;
  readonly contract: string;
  readonly reason: string;
  readonly confidence: string;
  readonly channel: string;
}
export interface Need extends NeedTerms {
  readonly id: string;
  readonly version: number;
}
/** An event as it stands in a topic: the key keeps the versions of a need in order. */
export interface NeedEvent {
  readonly key: string;
  readonly value: string;
}
/** Openings by cell: `measure|territory|occupation|sector|period`. */
export type Cells = Map<string, number>;

function day(month: number, dayOfMonth: number): string {
  const at = new Date(FIRST_MONTH);
  at.setUTCMonth(at.getUTCMonth() + month, dayOfMonth);
  return at.toISOString().slice(0, 10);
}

/** Identifiers grow with the number, as those of UUIDv7 grow with time. */
export const uuid = (kind: number, n: number): string =>
  `0199a000-000${kind}-7000-8000-${n.toString(16).padStart(12, '0')}`;

/** A few codes of each list hold most of the needs, as in real ones. */
function need(i: number, random: () => number): Need {
  const skewed = (codes: readonly string[]) =>
    codes[Math.floor(random() * random() * codes.length)]!;
  const from = 3 * Math.floor(random() * 8);
  const months = 3 * (1 + Math.floor(random() * 3));
  return {
    id: uuid(1, i),
    version: 1,
    externalId: `ANAPEC-2026-${String(i).padStart(6, '0')}`,
    employer: {
      id: `ICE-${String(1_524_000_000_000 + Math.floor(random() * 5000)).padStart(15, '0')}`,
      name: EMPLOYERS[i % EMPLOYERS.length]!,
    },
    territory: skewed(TERRITORIES),
    sector: skewed(SECTORS),
    occupation: skewed(OCCUPATIONS),
    openings: 1 + Math.floor(random() * 50),
    from: day(from, 1),
    to: day(from + months, 0),
    contract: 'permanent',
    reason: 'new-post',
    confidence: 'firm',
    channel: 'agency-visit',
  };
}

/**
 * Needs of one file: none is revised or sent twice. The numbers of `first` and on are in no other
 * file.
 */
export function* needs(count: number, first = 0): Generator<Need> {
  const random = seeded(42 + first);
  for (let i = first; i < first + count; i++) yield need(i, random);
}

/** The CloudEvent of one version of a need, about 700 bytes. */
export const envelope = (data: Need, i: number): string =>
  JSON.stringify({
    specversion: '1.0',
    id: uuid(2, i),
    source: '//mizan/employer-needs',
    type: 'ma.mizan.employer-needs.need-declared.v1',
    subject: data.id,
    time: '2026-09-14T08:30:00.000Z',
    datacontenttype: 'application/json',
    sequence: String(data.version).padStart(10, '0'),
    partitionkey: data.id,
    data,
  });

/**
 * The stream: one event in ten is version 2 of an earlier need, one in fifty an earlier event
 * again.
 */
export function* events(count: number): Generator<NeedEvent> {
  const random = seeded(42);
  const current: Need[] = [];
  const sent: NeedEvent[] = [];
  for (let i = 0; i < count; i++) {
    const drawn = random();
    if (drawn < REDELIVERED && sent.length > 0) {
      yield sent[Math.floor(random() * sent.length)]!;
      continue;
    }
    const isRevision = drawn < REDELIVERED + REVISED && current.length > 0;
    const data = isRevision ? revised(current, random) : need(i, random);
    if (!isRevision) current.push(data);
    const event = { key: data.id, value: envelope(data, i) };
    if (sent.length < KEPT_MAX) sent.push(event);
    else sent[Math.floor(random() * sent.length)] = event;
    yield event;
  }
}

/** Takes a need out of the current ones, so that each is revised once. */
function revised(current: Need[], random: () => number): Need {
  const at = Math.floor(random() * current.length);
  const data = { ...current[at]!, version: 2, openings: 1 + Math.floor(random() * 50) };
  current[at] = current.at(-1)!;
  current.pop();
  return data;
}

/** A quarter of a window, with the number of its calendar months that the window touches. */
interface Quarter {
  readonly period: string;
  months: number;
}
const windows = new Map<string, Quarter[]>();

/** Windows repeat, so their quarters are kept. */
function quartersOf(from: string, to: string): Quarter[] {
  const kept = windows.get(from + to);
  if (kept) return kept;
  const quarters: Quarter[] = [];
  const month = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
  for (let at = month(from); at <= month(to); at++) {
    const period = `${Math.floor(at / 12)}-Q${Math.floor((at % 12) / 3) + 1}`;
    const last = quarters.at(-1);
    if (last?.period === period) last.months++;
    else quarters.push({ period, months: 1 });
  }
  windows.set(from + to, quarters);
  return quarters;
}

/**
 * Openings over the quarters of the window, by the months touched, as whole numbers: the largest
 * remainders get what is left, the earlier quarter first.
 */
export function position({ openings, from, to }: NeedTerms): { period: string; amount: number }[] {
  const quarters = quartersOf(from, to);
  if (quarters.length === 1) return [{ period: quarters[0]!.period, amount: openings }];
  const total = quarters.reduce((sum, { months }) => sum + months, 0);
  const parts = quarters.map(({ period, months }, i) => ({
    period,
    amount: Math.floor((openings * months) / total),
    rest: (openings * months) % total,
    i,
  }));
  const left = openings - parts.reduce((sum, { amount }) => sum + amount, 0);
  const byRest = [...parts].sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const part of byRest.slice(0, left)) part.amount++;
  return parts.filter(({ amount }) => amount > 0).map(({ period, amount }) => ({ period, amount }));
}

export const cellOf = (of: NeedTerms, period: string): string =>
  `demand.declared|${of.territory}|${of.occupation}|${of.sector}|${period}`;

export const needIn = ({ value }: NeedEvent): Need => (JSON.parse(value) as { data: Need }).data;

/** The right balances: the newest version of each need, counted once. */
export function recomputed(all: Iterable<Need>): Cells {
  const newest = new Map<string, Need>();
  for (const one of all) {
    const known = newest.get(one.id);
    if (!known || known.version < one.version) newest.set(one.id, one);
  }
  const cells: Cells = new Map();
  for (const one of newest.values())
    for (const { period, amount } of position(one)) {
      const cell = cellOf(one, period);
      cells.set(cell, (cells.get(cell) ?? 0) + amount);
    }
  return cells;
}

/** The right balances of the stream of so many events. */
export function balancesOf(count: number): Cells {
  function* all(): Generator<Need> {
    for (const event of events(count)) yield needIn(event);
  }
  return recomputed(all());
}

/** Throws unless these balances are the right ones in every cell; returns their checksum. */
export function checked(who: string, actual: Cells, right: Cells): string {
  for (const [cell, amount] of right)
    if ((actual.get(cell) ?? 0) !== amount)
      throw new Error(`${who}: ${cell} has ${actual.get(cell)} instead of ${amount}`);
  for (const [cell, amount] of actual)
    if (amount !== 0 && !right.has(cell))
      throw new Error(`${who}: ${cell} has ${amount} and is in no event`);
  const hash = createHash('sha256');
  for (const cell of [...actual.keys()].sort())
    if (actual.get(cell) !== 0) hash.update(`${cell}=${actual.get(cell)}\n`);
  return hash.digest('hex').slice(0, 12);
}
