import type { ProblemCode } from '@mizan/platform';

/**
 * A request of the examples. `{name.member}` in a text stands for a member of an earlier answer:
 * `{need.id}`.
 */
export interface Step {
  readonly operation: string;
  readonly name: string;
  /** The demo client; null without a token. */
  readonly as: string | null;
  readonly path?: Readonly<Record<string, string>>;
  /** A list of values repeats the parameter. */
  readonly query?: Readonly<Record<string, string | readonly string[]>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** The earlier answer whose version goes into `If-Match`. */
  readonly ifMatch?: string;
  readonly contentType?: string;
  /** A string is sent unchanged. */
  readonly body?: unknown;
  /** The status of the answer, or the code of the problem or of one of its faults. */
  readonly gives: number | ProblemCode;
  /** The name under which later steps refer to the answer. */
  readonly keep?: string;
  /** The maximum number of rows to record of a long answer. */
  readonly rows?: number;
  /** Sent to the service directly, not through the portal. */
  readonly isDirect?: true;
  /** The answer does not end: only its first events are recorded. */
  readonly isStream?: true;
  /** Runs `npm run verify` before it. */
  readonly afterVerify?: true;
  /** Prepares a later step, and is not recorded as an example. */
  readonly isPreparation?: true;
}

export type Memory = Map<string, Record<string, unknown>>;

/** A value with every `{name.member}` replaced. */
export function filled<T>(value: T, memory: Memory): T {
  if (typeof value === 'string')
    return value.replace(/\{([\w-]+(?:\.[\w-]+)+)\}/g, (_, at: string) =>
      String(memberAt(memory, at)),
    ) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => filled(one, memory)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, filled(one as unknown, memory)]),
  ) as T;
}

function memberAt(memory: Memory, at: string): unknown {
  const [name = '', ...members] = at.split('.');
  const value = members.reduce<unknown>(
    (whole, member) => (whole as Record<string, unknown> | undefined)?.[member],
    memory.get(name),
  );
  if (value === undefined) throw new Error(`No answer so far has ${at}`);
  return value;
}
