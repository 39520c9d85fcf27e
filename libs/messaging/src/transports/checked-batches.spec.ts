import Decoder from 'kafkajs/src/protocol/decoder.js';
import decodeBatch from 'kafkajs/src/protocol/recordBatch/v0/decoder.js';
import crc32C from 'kafkajs/src/protocol/recordBatch/crc32C/index.js';
import { checkBatches } from './checked-batches.js';
import { crc32c } from './crc32c.js';
import { unreadableIn } from './unreadable-batch.js';

/** A batch of one record, as a broker returns it. */
function batchOf(record: Buffer): Buffer {
  const body = Buffer.alloc(49);
  body[4] = 2;
  body.writeInt32BE(1, 45);
  const whole = Buffer.concat([body, record]);
  whole.writeUInt32BE(crc32C(whole.subarray(9)), 5);
  const head = Buffer.alloc(12);
  head.writeBigInt64BE(7n);
  head.writeInt32BE(whole.length, 8);
  return Buffer.concat([head, whole]);
}
// attributes, time, offset, no key, three bytes, no headers
const record = Buffer.from([18, 0, 0, 0, 1, 6, 0x61, 0x62, 0x63, 0]);

describe('the batches that a Kafka client reads', () => {
  beforeAll(() => checkBatches());

  it('are handed on where their checksum is right', async () => {
    const { records } = await decodeBatch(new Decoder(batchOf(record)));
    expect(records).toEqual([
      expect.objectContaining({ offset: '7', value: Buffer.from('abc'), headers: {} }),
    ]);
  });

  it.each([0, 5_000])('say in their own partition that their bytes have changed', async (more) => {
    const bytes = batchOf(Buffer.concat([record, Buffer.alloc(more)]));
    bytes[61 + 6]! ^= 1;
    const { records } = await decodeBatch(new Decoder(bytes));
    expect(records.map(({ headers }) => unreadableIn(headers))).toEqual([
      'the checksum of a batch differs: its bytes have changed',
    ]);
  });

  it('have the checksum that kafkajs gives what it sends, whatever their length', () => {
    const bytes = Buffer.from(Array.from({ length: 300 }, (_, i) => (i * 167) ^ (i >> 3)));
    for (let length = 0; length <= bytes.length; length++)
      expect(crc32c(bytes.subarray(0, length))).toBe(crc32C(bytes.subarray(0, length)));
  });

  it('are not looked at before they are whole', async () => {
    const bytes = batchOf(record);
    await expect(
      decodeBatch(new Decoder(bytes.subarray(0, bytes.length - 2))),
    ).rejects.toMatchObject({ name: 'KafkaJSPartialMessageError' });
  });
});
