/** The body in a form, exactly as it will be sent. A field is a JSON pointer into it. */
export type Draft = Readonly<Record<string, unknown>>;

const partsOf = (pointer: string): string[] => pointer.split('/').slice(1);
const isContainer = (value: unknown): value is Record<string, unknown> | unknown[] =>
  typeof value === 'object' && value !== null;

export function valueAt(draft: unknown, pointer: string): unknown {
  return partsOf(pointer).reduce<unknown>(
    (inner, part) => (isContainer(inner) ? (inner as Record<string, unknown>)[part] : undefined),
    draft,
  );
}

/** The draft with another value at a pointer. Missing parents are created. */
export function withValue<T>(draft: T, pointer: string, value: unknown): T {
  return replaced(draft, partsOf(pointer), value) as T;
}

function replaced(inner: unknown, [part, ...rest]: string[], value: unknown): unknown {
  if (part === undefined) return value;
  if (Array.isArray(inner))
    return inner.map((one: unknown, i) => (String(i) === part ? replaced(one, rest, value) : one));
  const known = isContainer(inner) ? inner : {};
  return { ...known, [part]: replaced((known as Record<string, unknown>)[part], rest, value) };
}

/**
 * Only the fields that users write, without those that the service adds. `fields` must list every
 * field, or it does not compile.
 */
export function written<T extends object, Field extends keyof T>(
  record: T,
  fields: Readonly<Record<Field, true>>,
): Pick<T, Field> {
  const names = Object.keys(fields) as Field[];
  return Object.fromEntries(names.map((name) => [name, record[name]])) as Pick<T, Field>;
}

/** The body to send: texts are trimmed, and empty texts become null. */
export function sent<T>(draft: T): T {
  return cleaned(draft) as T;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (Array.isArray(value)) return value.map(cleaned);
  if (!isContainer(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, cleaned(inner)]));
}

/** Only the fields that differ from what was read. */
export function changesOf<T extends object>(before: T, after: T): Partial<T> {
  const changed = Object.entries(after).filter(
    ([name, value]) =>
      JSON.stringify(value ?? null) !==
      JSON.stringify((before as Record<string, unknown>)[name] ?? null),
  );
  return Object.fromEntries(changed) as Partial<T>;
}
