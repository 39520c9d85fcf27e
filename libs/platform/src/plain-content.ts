import { pointerTo } from '@mizan/schemas';
import { DEPTH_MAX, ITEMS_MAX, MEMBERS_MAX, VALUES_MAX } from './limits.js';
import { badField, Problem } from './problems/problem.js';

const NOT_STORABLE =
  /\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
/** Members that would change the prototype of a copied object; no contract has them. */
const NOT_MEMBERS = ['__proto__', 'constructor'];

/** Whether PostgreSQL can store this text: no NUL, no lone surrogate. */
export const isStorable = (text: string): boolean => !NOT_STORABLE.test(text);

/** A value and its path. The pointer is only written out if it is needed. */
interface Place {
  readonly value: unknown;
  readonly depth: number;
  readonly key?: string;
  readonly within?: Place;
}

/**
 * Refuses content that would be expensive to validate, before anything recursive or quadratic
 * handles it: nesting deeper than 24 levels (400 `too-deep`), more than 100,000 values (400
 * `too-many-values`), objects of more than 200 members and inner lists of more than 1,000 items
 * (422 with their place). Also refuses, with its place, what is always wrong: text that the
 * database cannot store, and `__proto__`.
 */
export function assertPlain(content: unknown): void {
  const open: Place[] = [{ value: content, depth: 0 }];
  let values = 0;
  for (let at = open.pop(); at; at = open.pop()) {
    const { value, depth } = at;
    if (typeof value === 'string' && !isStorable(value))
      throw badField(pointerOf(at), 'text-not-storable');
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= DEPTH_MAX) throw new Problem(400, 'too-deep', { depth: DEPTH_MAX });
    const keys = keysOf(value, at);
    if ((values += keys.length) > VALUES_MAX)
      throw new Problem(400, 'too-many-values', { limit: VALUES_MAX });
    for (const key of keys)
      open.push({
        value: (value as Record<string, unknown>)[key],
        depth: depth + 1,
        key,
        within: at,
      });
  }
}

/**
 * The keys of an object or list, if it is not too large. A batch is a list at the top and has a
 * limit of its own.
 */
function keysOf(value: object, at: Place): string[] {
  const isList = Array.isArray(value);
  if (isList && at.within && value.length > ITEMS_MAX)
    throw badField(pointerOf(at), 'list-too-long', { limit: ITEMS_MAX });
  const keys = Object.keys(value);
  if (isList) return keys;
  if (keys.length > MEMBERS_MAX)
    throw badField(pointerOf(at), 'too-many-members', { limit: MEMBERS_MAX });
  for (const key of keys) {
    if (!isStorable(key)) throw badField(pointerOf(at), 'text-not-storable');
    if (NOT_MEMBERS.includes(key)) throw badField(`${pointerOf(at)}/${key}`, 'unknown-field');
  }
  return keys;
}

const pointerOf = ({ key, within }: Place): string =>
  within ? pointerTo(pointerOf(within), String(key)) : '';
