/**
 * Whether two contents are the same. The order of members does not matter, and null means the same
 * as a missing member. jsonb changes the order of members, so the texts of two equal states may
 * differ.
 */
export function sameContent(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (isNothing(a) || isNothing(b)) return isNothing(a) && isNothing(b);
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a) || Array.isArray(b)) return sameLists(a, b);
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => sameContent(memberOf(a, name), memberOf(b, name)));
}

const isNothing = (value: unknown): value is null | undefined =>
  value === null || value === undefined;

const memberOf = (of: object, name: string): unknown =>
  Object.hasOwn(of, name) ? (of as Record<string, unknown>)[name] : undefined;

function sameLists(a: object, b: object): boolean {
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
  return a.every((item, index) => sameContent(item, b[index]));
}

/**
 * The same content gives the same text, whatever the order of its members. Null members are left
 * out.
 */
export function canonicalText(content: unknown): string {
  return JSON.stringify(content, (_name, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const said = Object.entries(value).filter(([, member]) => !isNothing(member));
    return Object.fromEntries(said.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
