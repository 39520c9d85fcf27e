import Decoder from 'kafkajs/src/protocol/decoder.js';
import { crc32c } from './crc32c.js';
import { unreadableRecord } from './unreadable-batch.js';

/**
 * The offsets of the parts of a batch, counted from the leader epoch on (Kafka's record format 2).
 */
const MAGIC_AT = 4;
const CRC_AT = 5;
const ATTRIBUTES_AT = 9;
const COUNT_AT = 45;
const RECORDS_AT = 49;
const FORMAT = 2;

/**
 * kafkajs does not compare the checksum of a batch, so damaged bytes could be read as other
 * records. This check replaces a batch with a wrong checksum by one record that says so, in the
 * same partition.
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
  bytes.readUInt32BE(CRC_AT) !== crc32c(bytes.subarray(ATTRIBUTES_AT));

const REASON = 'the checksum of a batch differs: its bytes have changed';

/**
 * The same batch, uncompressed, with one record that gives the reason. It keeps its length: a
 * shorter batch would count as incomplete.
 */
function withoutRecords(bytes: Buffer): Buffer {
  const head = Buffer.from(bytes.subarray(0, RECORDS_AT));
  head.writeInt16BE(0, ATTRIBUTES_AT);
  head.writeInt32BE(1, COUNT_AT);
  const record = unreadableRecord(REASON);
  const rest = Buffer.alloc(Math.max(0, bytes.length - head.length - record.length));
  return Buffer.concat([head, record, rest]);
}
