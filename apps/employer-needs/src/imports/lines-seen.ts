import { hash, randomBytes } from 'node:crypto';

const SLOTS_AT_FIRST = 65_536;
const FULL = 0.6;

/**
 * Remembers for each external id the first line that named it. A slot takes 12 bytes, because it
 * stores 64 bits of a keyed hash instead of the id. Two of a million ids share a hash once in about
 * 37 million files.
 */
export class LinesSeen {
  private readonly key = randomBytes(16).toString('hex');
  private hashes = new BigUint64Array(SLOTS_AT_FIRST);
  private lines = new Uint32Array(SLOTS_AT_FIRST);
  private taken = 0;

  firstLineOf(externalId: string): number | undefined {
    const line = this.lines[this.slotOf(this.hashOf(externalId))];
    return line === 0 ? undefined : line;
  }

  /** Keeps the first line of an id. */
  note(externalId: string, line: number): void {
    if (this.taken > this.lines.length * FULL) this.grow();
    this.put(this.hashOf(externalId), line);
  }

  private put(hash: bigint, line: number): void {
    const slot = this.slotOf(hash);
    if (this.lines[slot] !== 0) return;
    this.hashes[slot] = hash;
    this.lines[slot] = line;
    this.taken += 1;
  }

  /** The slot that holds this hash, or the free slot for it. */
  private slotOf(hash: bigint): number {
    const last = this.lines.length - 1;
    let slot = Number(hash & BigInt(last));
    while (this.lines[slot] !== 0 && this.hashes[slot] !== hash) slot = (slot + 1) & last;
    return slot;
  }

  private grow(): void {
    const { hashes, lines } = this;
    this.hashes = new BigUint64Array(lines.length * 2);
    this.lines = new Uint32Array(lines.length * 2);
    this.taken = 0;
    lines.forEach((line, slot) => line !== 0 && this.put(hashes[slot]!, line));
  }

  private hashOf(externalId: string): bigint {
    return hash('sha256', this.key + externalId, 'buffer').readBigUInt64LE();
  }
}
