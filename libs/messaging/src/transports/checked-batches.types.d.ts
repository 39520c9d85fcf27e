declare module 'kafkajs/src/protocol/recordBatch/crc32C/index.js' {
  /** CRC-32C, the checksum of a Kafka batch. */
  export default function crc32C(bytes: Buffer): number;
}

declare module 'kafkajs/src/protocol/decoder.js' {
  /** The members of the internal decoder of kafkajs that are used here. */
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
