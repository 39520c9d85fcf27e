import type { ProblemCode } from '@mizan/platform';

/** A request of the documents' examples; `{name}` in a text stands for a member of a kept answer: `{need.id}`. */
export interface Step {
  readonly operation: string;
  readonly name: string;
  /** The demo client; null without a token. */
  readonly as: string | null;
  readonly path?: Readonly<Record<string, string>>;
  /** A parameter with a list of values is given several times. */
  readonly query?: Readonly<Record<string, string | readonly string[]>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** The kept answer whose version is meant. */
  readonly ifMatch?: string;
  readonly contentType?: string;
  /** A text is sent as it is. */
  readonly body?: unknown;
  /** The status of the answer, or the code of the problem or of one of its faults. */
  readonly gives: number | ProblemCode;
  /** Under this name the answer is kept for later steps. */
  readonly keep?: string;
  /** Of a long answer only so many rows are recorded. */
  readonly rows?: number;
  /** Asked of the service itself, not through the portal. */
  readonly isDirect?: true;
  /** Of an answer that does not end, the first events are recorded. */
  readonly isStream?: true;
  /** Before it, `npm run verify` has run. */
  readonly afterVerify?: true;
  /** It prepares a later step and is no example itself. */
  readonly isPreparation?: true;
}

export type Memory = Map<string, Record<string, unknown>>;

/** A value with its `{name.member}` filled in. */
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
