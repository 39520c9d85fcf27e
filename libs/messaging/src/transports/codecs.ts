import { Decompress } from 'fzstd';
import kafkajs from 'kafkajs';
import lz4 from 'lz4js';
import snappy from 'snappyjs';
import { gunzip } from 'node:zlib';
import { promisify } from 'node:util';
import { unreadableBatch } from './unreadable-batch.js';

const { CompressionCodecs, CompressionTypes } = kafkajs;

/**
 * The maximum size of a batch after decompression: a small batch that expands to gigabytes must not
 * end the process.
 */
export const DECOMPRESSED_BYTES_MAX = 67_108_864;

type Decompressor = (bytes: Buffer, bytesMax: number) => Uint8Array | Promise<Uint8Array>;

/** The header of snappy-java's framing; each block after it is preceded by its length. */
const XERIAL = Buffer.from([0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0x00]);
const XERIAL_HEADER_BYTES = 16;

const unzip = promisify(gunzip);

const decompressors: Readonly<Record<string, Decompressor>> = {
  gzip: (bytes, maxOutputLength) => unzip(bytes, { maxOutputLength }),
  snappy: unsnapped,
  lz4: (bytes, bytesMax) => lz4.decompress(bytes, within(lz4.decompressBound(bytes), bytesMax)),
  zstd: unzstd,
};

/**
 * kafkajs only supports gzip, and a batch with another codec would stop its client for good. We
 * write none of the others.
 */
export function readEveryCodec(bytesMax = DECOMPRESSED_BYTES_MAX): void {
  const types = {
    gzip: CompressionTypes.GZIP,
    snappy: CompressionTypes.Snappy,
    lz4: CompressionTypes.LZ4,
    zstd: CompressionTypes.ZSTD,
  };
  for (const [name, type] of Object.entries(types))
    (CompressionCodecs as Record<number, unknown>)[type] = () => ({
      compress: () => Promise.reject(new Error(`Nothing is written in ${name}`)),
      decompress: (bytes: Buffer) => readable(name, bytes, bytesMax),
    });
}

/**
 * An error thrown here would stop every partition without naming one. A record that gives the
 * reason is returned instead.
 */
async function readable(name: string, bytes: Buffer, bytesMax: number): Promise<Buffer> {
  try {
    const plain = await decompressors[name]!(bytes, bytesMax);
    return Buffer.from(plain.buffer, plain.byteOffset, plain.byteLength);
  } catch (error) {
    return unreadableBatch(`a batch compressed with ${name} cannot be read: ${messageOf(error)}`);
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : 'damaged');

function unsnapped(bytes: Buffer, bytesMax: number): Uint8Array {
  if (!bytes.subarray(0, XERIAL.length).equals(XERIAL)) return snappy.uncompress(bytes, bytesMax);
  const blocks: Uint8Array[] = [];
  let [at, left] = [XERIAL_HEADER_BYTES, bytesMax];
  while (at < bytes.length) {
    const length = bytes.readUInt32BE(at);
    const block = snappy.uncompress(bytes.subarray(at + 4, at + 4 + length), left);
    blocks.push(block);
    left -= block.length;
    at += 4 + length;
  }
  return Buffer.concat(blocks);
}

function unzstd(bytes: Buffer, bytesMax: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Decompress((part) => {
    length = within(length + part.length, bytesMax);
    parts.push(part);
  });
  stream.push(bytes, true);
  return Buffer.concat(parts);
}

function within(length: number, bytesMax: number): number {
  if (length > bytesMax) throw new RangeError(`it holds more than ${bytesMax} bytes`);
  return length;
}
