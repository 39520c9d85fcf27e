import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const RANDOM_BYTES = 16;
const pool = new Uint8Array(RANDOM_BYTES * 512);
let unused = 0;
let last = { msecs: 0, seq: 0 };

/**
 * Asking the system for 16 bytes costs more than all the rest of an id, so many are asked at once.
 */
function randomBytes(): Uint8Array {
  if (unused === 0) unused = randomFillSync(pool).length;
  unused -= RANDOM_BYTES;
  return pool.slice(unused, unused + RANDOM_BYTES);
}

/**
 * A new UUIDv7. The ids of a process grow, also within a millisecond, so that index pages stay
 * together and records keep the order in which they came.
 */
export function newId(): string {
  const random = randomBytes();
  const now = Date.now();
  if (now > last.msecs) {
    // 30 of 31 bits: room to count on
    const seq = ((random[6]! & 0x3f) << 24) | (random[7]! << 16) | (random[8]! << 8) | random[9]!;
    last = { msecs: now, seq };
  } else last.seq += 1;
  return v7({ random, ...last });
}
