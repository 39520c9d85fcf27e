import type { Reading } from './reading.js';

/**
 * Where a parked event holds back the later ones of its key, a handler sees one event of a key at a time:
 * round n holds the n-th event of every key. Otherwise the batch is one round, in its own order.
 */
export function inRounds(readings: Reading[], parking: 'event' | 'key'): Reading[][] {
  if (parking === 'event') return [readings];
  const rounds: Reading[][] = [];
  const seen = new Map<string, number>();
  for (const reading of readings) {
    const key =
      reading.kind === 'event'
        ? reading.event.key
        : reading.kind === 'park'
          ? reading.parked.key
          : null;
    const round = key === null ? 0 : (seen.get(key) ?? 0);
    if (key !== null) seen.set(key, round + 1);
    (rounds[round] ??= []).push(reading);
  }
  return rounds;
}
