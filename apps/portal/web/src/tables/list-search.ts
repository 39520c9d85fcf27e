/**
 * The filters and the order of a list, as they are in the address. All values are plain text there.
 */
export type FilterKind =
  | 'text'
  | 'date'
  | 'territory'
  | 'occupation'
  | 'sector'
  | 'id'
  | 'organisation'
  | readonly string[];
export interface ListDefinition {
  readonly sorts: readonly string[];
  readonly usualSort: string;
  readonly filters: Readonly<Record<string, FilterKind>>;
}
export type ListSearch<D extends ListDefinition = ListDefinition> = { sort?: string } & {
  [Name in keyof D['filters']]?: string;
};

const TEXT_MAX = 100;
const patterns = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  territory: /^MA(-[0-9A-Z]{2,3})?$/,
  occupation: /^\d{1,4}$/,
  sector: /^([A-U]|\d{2,4}|(sub)?cluster:[a-z-]{1,60})$/,
  id: /^[0-9a-f-]{36}$/,
  organisation: /^[a-z0-9-]{1,64}$/,
} as const;

function isGood(kind: FilterKind, value: string): boolean {
  if (typeof kind !== 'string') return kind.includes(value);
  return kind === 'text'
    ? value.trim().length > 0 && value.length <= TEXT_MAX
    : patterns[kind].test(value);
}

/** Reads an address tolerantly: unknown values are left out, and so is the default order. */
export function listSearchOf<const D extends ListDefinition>(
  { sorts, usualSort, filters }: D,
  search: Record<string, unknown>,
): ListSearch<D> {
  const good = Object.entries(filters).filter(([name, kind]) => {
    const value = search[name];
    return typeof value === 'string' && isGood(kind, value);
  });
  const read: Record<string, unknown> = Object.fromEntries(
    good.map(([name]) => [name, search[name]]),
  );
  const { sort } = search;
  if (typeof sort === 'string' && sort !== usualSort && sorts.includes(sort.replace(/^-/, '')))
    read.sort = sort;
  return read as ListSearch<D>;
}

/** The number of active filters. */
export const filtersIn = (
  search: Readonly<Record<string, unknown>>,
  { filters }: ListDefinition,
): number => Object.keys(filters).filter((name) => search[name] !== undefined).length;

export interface Order {
  readonly by: string;
  readonly isDescending: boolean;
}

export function orderOf({ usualSort }: ListDefinition, sort: string | undefined): Order {
  const said = sort ?? usualSort;
  return { by: said.replace(/^-/, ''), isDescending: said.startsWith('-') };
}
export const sortOf = ({ by, isDescending }: Order): string => `${isDescending ? '-' : ''}${by}`;
