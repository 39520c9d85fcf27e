declare module 'kafkajs/src/protocol/recordBatch/crc32C/index.js' {
  /** CRC-32C, as a Kafka batch carries it. */
  export default function crc32C(bytes: Buffer): number;
}

declare module 'kafkajs/src/protocol/decoder.js' {
  /** What of the reader of bytes is used here; kafkajs keeps it to itself. */
  export default class Decoder {
    readonly buffer: Buffer;
    offset: number;
    constructor(buffer: Buffer);
    slice(size: number): Decoder;
  }
}

declare module 'kafkajs/src/protocol/recordBatch/v0/decoder.js' {
  import type Decoder from 'kafkajs/src/protocol/decoder.js';

  export default function decodeBatch(decoder: Decoder): Promise<{
    records: { offset: string; headers: Record<string, Buffer>; value: Buffer | null }[];
  }>;
}
