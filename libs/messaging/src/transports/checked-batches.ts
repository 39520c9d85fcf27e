import Decoder from 'kafkajs/src/protocol/decoder.js';
import crc32C from 'kafkajs/src/protocol/recordBatch/crc32C/index.js';
import { unreadableRecord } from './unreadable-batch.js';

/** Where the parts of a batch lie, from the epoch of its leader on (Kafka's record format 2). */
const MAGIC_AT = 4;
const CRC_AT = 5;
const ATTRIBUTES_AT = 9;
const COUNT_AT = 45;
const RECORDS_AT = 49;
const FORMAT = 2;

/**
 * kafkajs does not compare the checksum of a batch, so bytes that have changed on a disk or on the way may be read as
 * other records. Here a batch whose checksum differs holds one record that says so, in the partition that it is of.
 */
export function checkBatches(): void {
  const sliceOf = Decoder.prototype.slice;
  if (sliceOf.name === checked.name) return;
  function checked(this: Decoder, size: number): Decoder {
    const part = sliceOf.call(this, size);
    return isWholeBatch(part.buffer, size) && isDamaged(part.buffer)
      ? new Decoder(withoutRecords(part.buffer))
      : part;
  }
  Decoder.prototype.slice = checked;
}

const isWholeBatch = (bytes: Buffer, size: number): boolean =>
  size >= RECORDS_AT && bytes.length === size && bytes[MAGIC_AT] === FORMAT;

const isDamaged = (bytes: Buffer): boolean =>
  bytes.readUInt32BE(CRC_AT) !== crc32C(bytes.subarray(ATTRIBUTES_AT));

const REASON = 'the checksum of a batch differs: its bytes have changed';

/** The same batch, not compressed, with the one record that says why; no shorter than it was: that would be half a batch. */
function withoutRecords(bytes: Buffer): Buffer {
  const head = Buffer.from(bytes.subarray(0, RECORDS_AT));
  head.writeInt16BE(0, ATTRIBUTES_AT);
  head.writeInt32BE(1, COUNT_AT);
  const record = unreadableRecord(REASON);
  const rest = Buffer.alloc(Math.max(0, bytes.length - head.length - record.length));
  return Buffer.concat([head, record, rest]);
}
