import { cursorFor, keyOf, Problem } from '@mizan/platform';

type InGeneration<T> = [generation: number, key: T];

/** A cursor that stores the generation of its page. */
export const cursorIn = (generation: number, key: unknown): string => cursorFor([generation, key]);

/**
 * The key in a cursor. 409 `figures-rebuilt` if another generation serves meanwhile, because its
 * rows may differ.
 */
export function keyIn<T>(
  cursor: string | undefined,
  generation: number,
  isKey: (key: unknown) => key is T,
): T | undefined {
  const isOurs = (key: unknown): key is InGeneration<T> =>
    Array.isArray(key) && key.length === 2 && Number.isSafeInteger(key[0]) && isKey(key[1]);
  const found = keyOf(cursor, isOurs);
  if (found && found[0] !== generation) throw new Problem(409, 'figures-rebuilt');
  return found?.[1];
}
