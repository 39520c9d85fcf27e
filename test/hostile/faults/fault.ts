import type { Json, KindName, PushedEvent } from '../events.js';
import type { Random } from '../random.js';

/** How an event is wrong, and the code with which it is refused or parked. */
export interface Fault {
  readonly name: string;
  readonly code: string;
  /** Only of events of this kind. */
  readonly kind?: KindName;
}

/** In the data: every channel carries it. */
export interface DataFault extends Fault {
  readonly of: 'data';
  readonly apply: (data: Json, random: Random) => unknown;
}

/** In an attribute of the envelope; binary mode carries those that are text. */
export interface AttributeFault extends Fault {
  readonly of: 'attribute';
  readonly apply: (content: PushedEvent['content'], random: Random) => Json;
  readonly isText: boolean;
}

/** In the bytes, whatever they say. */
export interface BytesFault extends Fault {
  readonly of: 'bytes';
  readonly apply: (bytes: Buffer, random: Random) => Buffer;
  /** The code of a body over HTTP, and of a line, where they differ from a record's. */
  readonly bodyCode: string;
}

/** What is shown of a value in a fault's name. */
export const shown = (value: unknown): string =>
  value === undefined ? 'absent' : (JSON.stringify(value) ?? String(value)).slice(0, 40);
