import { setTimeout as sleep } from 'node:timers/promises';
import type { Span } from './span-collector.js';

/** The way of a signature to its figure, in the order in which it is gone. */
export const HOPS = [
  'portal → partner-agreements',
  'guard, transaction and commit',
  'answer through the portal',
  'commit answered → batch begins',
  'batch: posted and committed',
  'question → planning-projections',
  'figure there → answered',
  'answer of the figure through the portal',
] as const;
type Hop = (typeof HOPS)[number];
/** Milliseconds of each hop, a value for each trace. */
export type Hops = Readonly<Record<Hop, number[]>>;

const EXPORTED_MS_MAX = 10_000;

/**
 * The hops between the spans of each trace: a signature and a question for its figure. A hop that begins before the one
 * above has ended is below 0: the batch does not wait for the answer to the signature.
 */
export async function hopsOf(spans: readonly Span[], traceIds: readonly string[]): Promise<Hops> {
  const hops = Object.fromEntries(HOPS.map((hop) => [hop, [] as number[]])) as Record<
    Hop,
    number[]
  >;
  for (const traceId of traceIds) {
    const of = await spansOf(spans, traceId);
    const measured = [
      of.signed.start - of.signing.start,
      of.signed.end - of.signed.start,
      of.signing.end - of.signed.end,
      of.batch.start - of.signed.end,
      of.batch.end - of.batch.start,
      of.answered.start - of.asking.start,
      of.answered.end - Math.max(of.answered.start, of.batch.end),
      of.asking.end - of.answered.end,
    ];
    HOPS.forEach((hop, i) => hops[hop].push(measured[i]!));
  }
  return hops;
}

/** The spans of a trace; services export them every second. */
async function spansOf(all: readonly Span[], traceId: string) {
  for (const until = Date.now() + EXPORTED_MS_MAX; ; await sleep(50)) {
    const find = (service: string, begins: string) =>
      all.find(
        (span) =>
          span.traceId === traceId && span.service === service && span.name.startsWith(begins),
      );
    const [signing, asking] = [find('portal', 'POST'), find('portal', 'GET')];
    const [signed, answered] = [
      find('partner-agreements', 'POST'),
      find('planning-projections', 'GET'),
    ];
    const batch = find('planning-projections', 'process');
    if (signing && asking && signed && answered && batch)
      return { signing, asking, signed, answered, batch };
    if (Date.now() > until) throw new Error(`the trace ${traceId} did not come whole`);
  }
}
