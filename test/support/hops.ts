import { setTimeout as sleep } from 'node:timers/promises';
import type { Span } from './span-collector.js';

/** What a signature and the question for its figure leave behind. */
type Trace = Readonly<Record<'signing' | 'signed' | 'batch' | 'asking' | 'answered', Span>>;

/**
 * The way of a signature to its figure, in the order in which it is gone: milliseconds of each hop.
 * One that begins before the hop above has ended is below 0: the batch does not wait for the answer
 * to the signature.
 */
const WAY = {
  'portal → partner-agreements': ({ signing, signed }: Trace) => signed.start - signing.start,
  'guard, transaction and commit': ({ signed }: Trace) => signed.end - signed.start,
  'answer through the portal': ({ signing, signed }: Trace) => signing.end - signed.end,
  'commit answered → batch begins': ({ signed, batch }: Trace) => batch.start - signed.end,
  'batch: posted and committed': ({ batch }: Trace) => batch.end - batch.start,
  'question → planning-projections': ({ asking, answered }: Trace) => answered.start - asking.start,
  'figure there → answered': ({ answered, batch }: Trace) =>
    answered.end - Math.max(answered.start, batch.end),
  'answer of the figure through the portal': ({ asking, answered }: Trace) =>
    asking.end - answered.end,
};
type Hop = keyof typeof WAY;
export const HOPS = Object.keys(WAY) as Hop[];
/** Milliseconds of each hop, a value for each trace. */
export type Hops = Readonly<Record<Hop, number[]>>;

const EXPORTED_MS_MAX = 10_000;

/** The hops of these traces. */
export async function hopsOf(spans: readonly Span[], traceIds: readonly string[]): Promise<Hops> {
  const traces: Trace[] = [];
  for (const traceId of traceIds) traces.push(await traceIn(spans, traceId));
  return Object.fromEntries(HOPS.map((hop) => [hop, traces.map(WAY[hop])])) as Hops;
}

/** The spans of a trace; services export them every second. */
async function traceIn(all: readonly Span[], traceId: string): Promise<Trace> {
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
