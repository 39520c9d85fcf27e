import type { Consumer } from 'kafkajs';

/** A partition, as the client is told to read it. */
export interface Place {
  readonly topic: string;
  readonly partition: number;
}

export const pause = (consumer: Consumer, { topic, partition }: Place): void =>
  consumer.pause([{ topic, partitions: [partition] }]);

export const resume = (consumer: Consumer, { topic, partition }: Place): void =>
  consumer.resume([{ topic, partitions: [partition] }]);

export function seek(consumer: Consumer, { topic, partition }: Place, offset: number): void {
  try {
    consumer.seek({ topic, partition, offset: String(offset) });
  } catch {
    // the group is being left; the next assignment seeks again
  }
}
