import { isObject } from '@mizan/platform';
import { keysOf, pointerTo } from '@mizan/schemas';
import type { RecordedExample } from './recorded.js';
import { restored, shortened } from './short-problems.js';

/**
 * A body in the file of examples, said by how it differs from an earlier one: JSON pointers
 * (RFC 6901) with the values there, and those that are not there. So a reader sees what makes a
 * request be refused, or what a verb changes.
 */
interface Likened {
  /** `operation: name` of the example whose body is meant, which stands there whole. */
  readonly like: string;
  readonly with: Readonly<Record<string, unknown>>;
  readonly without?: readonly string[];
}

type Side = 'request' | 'answer';
const SIDES: readonly Side[] = ['request', 'answer'];
/** A shorter body is read faster whole. */
const SHORT_BODY = 300;

const nameOf = ({ operation, name }: RecordedExample) => `${operation}: ${name}`;
const lengthOf = (value: unknown) => JSON.stringify(value).length;

/**
 * The examples for the file: what differs little from an earlier body is said by the difference.
 */
export function likened(examples: readonly RecordedExample[]): RecordedExample[] {
  const whole: Record<Side, [name: string, body: object][]> = { request: [], answer: [] };
  return examples.map((example) => {
    const sides = SIDES.map((side) => {
      const { body } = example[side];
      const isWhole = !isObject(body) || lengthOf(body) < SHORT_BODY || isProblemBody(body);
      const short = isWhole ? undefined : shortest(body, whole[side]);
      if (!isWhole && short === undefined) whole[side].push([nameOf(example), body]);
      return [side, { ...example[side], ...(short && { body: short }) }];
    });
    const said = { ...example, ...Object.fromEntries(sides) } as RecordedExample;
    return { ...said, answer: shortened(said.answer) } as RecordedExample;
  });
}

/** What a problem says is its own. */
const isProblemBody = (body: Record<string, unknown>) => 'traceId' in body;

/** The shortest of the differences that take less than half of the body. */
function shortest(body: object, earlier: readonly [string, object][]): Likened | undefined {
  let found: Likened | undefined;
  for (const [like, base] of earlier) {
    const difference: Difference = { with: {}, without: [] };
    collect(base, body, '', difference);
    const { without, ...rest } = difference;
    const candidate = { like, ...rest, ...(without.length > 0 && { without }) };
    if (lengthOf(candidate) < (found ? lengthOf(found) : lengthOf(body) / 2)) found = candidate;
  }
  return found;
}

interface Difference {
  readonly with: Record<string, unknown>;
  readonly without: string[];
}

function collect(base: unknown, value: unknown, at: string, into: Difference): void {
  if (JSON.stringify(base) === JSON.stringify(value)) return;
  if (isObject(base) && isObject(value)) {
    for (const [key, part] of Object.entries(value)) {
      if (key in base) collect(base[key], part, pointerTo(at, key), into);
      else into.with[pointerTo(at, key)] = part;
    }
    into.without.push(
      ...Object.keys(base).flatMap((key) => (key in value ? [] : [pointerTo(at, key)])),
    );
  } else if (Array.isArray(base) && Array.isArray(value) && base.length === value.length)
    value.forEach((part, index) => collect(base[index], part, pointerTo(at, String(index)), into));
  else into.with[at] = value;
}

/** The examples as they were recorded. Throws if one is like none before it. */
export function whole(examples: readonly RecordedExample[]): RecordedExample[] {
  const bodies: Record<Side, Map<string, unknown>> = { request: new Map(), answer: new Map() };
  return examples.map((recorded) => {
    const example = { ...recorded, answer: restored(recorded.answer) };
    const sides = SIDES.map((side) => {
      const { body } = example[side];
      const complete = isLikened(body) ? applied(body, bodies[side]) : body;
      bodies[side].set(nameOf(example), complete);
      return [side, { ...example[side], ...(body !== undefined && { body: complete }) }];
    });
    return { ...example, ...Object.fromEntries(sides) } as RecordedExample;
  });
}

const isLikened = (body: unknown): body is Likened =>
  isObject(body) && typeof body.like === 'string' && isObject(body.with);

function applied(
  { like, with: set, without = [] }: Likened,
  bodies: Map<string, unknown>,
): unknown {
  const base = bodies.get(like);
  if (base === undefined) throw new Error(`No example before is named ${like}`);
  const body: unknown = structuredClone(base);
  for (const [pointer, value] of Object.entries(set))
    parent(body, pointer)[lastOf(pointer)] = value;
  for (const pointer of without) delete parent(body, pointer)[lastOf(pointer)];
  return body;
}

const lastOf = (pointer: string) => keysOf(pointer).at(-1)!;
const parent = (body: unknown, pointer: string) =>
  keysOf(pointer)
    .slice(0, -1)
    .reduce((value, key) => value[key] as Record<string, unknown>, body as Record<string, unknown>);
