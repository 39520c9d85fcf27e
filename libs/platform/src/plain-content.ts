import { DEPTH_MAX } from './limits.js';
import { badField, Problem } from './problems/problem.js';

const escaped = (key: string | number) => String(key).replaceAll('~', '~0').replaceAll('/', '~1');
const NOT_STORABLE =
  /\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Whether PostgreSQL can store this text: no NUL, no lone surrogate. */
export const isStorable = (text: string): boolean => !NOT_STORABLE.test(text);

/**
 * Refuses content nested deeper than 24 levels (400 `too-deep`) before anything recursive sees it,
 * and text that the database cannot store (422 `text-not-storable`, with its place).
 */
export function assertPlain(content: unknown): void {
  const open: { value: unknown; pointer: string; depth: number }[] = [
    { value: content, pointer: '', depth: 0 },
  ];
  for (let at = open.pop(); at; at = open.pop()) {
    const { value, pointer, depth } = at;
    if (typeof value === 'string' && !isStorable(value)) throw notStorable(pointer);
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= DEPTH_MAX) throw new Problem(400, 'too-deep', { depth: DEPTH_MAX });
    for (const [key, child] of Object.entries(value)) {
      if (!isStorable(key)) throw notStorable(pointer);
      open.push({ value: child, pointer: `${pointer}/${escaped(key)}`, depth: depth + 1 });
    }
  }
}

const notStorable = (pointer: string) => badField(pointer, 'text-not-storable');
