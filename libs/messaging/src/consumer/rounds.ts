import type { Reading } from './reading.js';

/** The key of a record that may have to wait for an earlier record with the same key. */
export function keyOf(reading: Reading): string | null {
  if (reading.kind === 'event') return reading.event.key;
  return reading.kind === 'park' ? reading.parked.key : null;
}

/**
 * With parking by key, a handler gets at most one event per key at a time: round n holds the n-th
 * event of every key. Otherwise the whole batch is one round.
 */
export function inRounds(readings: readonly Reading[], parking: 'event' | 'key'): Reading[][] {
  if (parking === 'event') return [[...readings]];
  const rounds: Reading[][] = [];
  const seen = new Map<string, number>();
  for (const reading of readings) {
    const key = keyOf(reading);
    const round = key === null ? 0 : (seen.get(key) ?? 0);
    if (key !== null) seen.set(key, round + 1);
    (rounds[round] ??= []).push(reading);
  }
  return rounds;
}
