const POLYNOMIAL = 0x82f63b78; // Castagnoli's, with its bits reversed
const BYTES = 256;
const STEP = 8;

/** Table n holds the remainder of each byte with n bytes after it. */
const TABLES = new Int32Array(STEP * BYTES);
for (let byte = 0; byte < BYTES; byte++) {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++)
    remainder = remainder & 1 ? (remainder >>> 1) ^ POLYNOMIAL : remainder >>> 1;
  TABLES[byte] = remainder;
}
for (let at = BYTES; at < TABLES.length; at++) {
  const shorter = TABLES[at - BYTES]!;
  TABLES[at] = (shorter >>> 8) ^ TABLES[shorter & 255]!;
}

/**
 * The checksum of Kafka's batches, eight bytes at a time: byte by byte, as kafkajs computes it, it
 * took a twentieth of the time for an event.
 */
export function crc32c(bytes: Uint8Array): number {
  let crc = -1;
  let at = 0;
  for (const last = bytes.length - STEP; at <= last; at += STEP) {
    const word =
      crc ^ (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24));
    crc =
      TABLES[7 * BYTES + (word & 255)]! ^
      TABLES[6 * BYTES + ((word >>> 8) & 255)]! ^
      TABLES[5 * BYTES + ((word >>> 16) & 255)]! ^
      TABLES[4 * BYTES + (word >>> 24)]! ^
      TABLES[3 * BYTES + bytes[at + 4]!]! ^
      TABLES[2 * BYTES + bytes[at + 5]!]! ^
      TABLES[BYTES + bytes[at + 6]!]! ^
      TABLES[bytes[at + 7]!]!;
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ TABLES[(crc ^ bytes[at]!) & 255]!;
  return ~crc >>> 0;
}
