import type { Json, KindName, PushedEvent } from '../events.js';
import type { Random } from '../random.js';

/** A fault of an event, and the code with which it is refused or parked. */
export interface Fault {
  readonly name: string;
  readonly code: string;
  /** Only for events of this kind. */
  readonly kind?: KindName;
}

/** A fault in the data, possible on every channel. */
export interface DataFault extends Fault {
  readonly of: 'data';
  readonly apply: (data: Json, random: Random) => unknown;
}

/** A fault in an attribute of the envelope. Binary mode can only carry text. */
export interface AttributeFault extends Fault {
  readonly of: 'attribute';
  readonly apply: (content: PushedEvent['content'], random: Random) => Json;
  readonly isText: boolean;
}

/** A fault in the bytes. */
export interface BytesFault extends Fault {
  readonly of: 'bytes';
  readonly apply: (bytes: Buffer, random: Random) => Buffer;
  /** The code for an HTTP body and for a line, if it differs from that for a record. */
  readonly bodyCode: string;
}

/** A short form of a value for the name of a fault. */
export const shown = (value: unknown): string =>
  value === undefined ? 'absent' : (JSON.stringify(value) ?? String(value)).slice(0, 40);
