import {
  forbidden,
  isInTerritory,
  notFound,
  outsideTerritory,
  type Principal,
} from '@mizan/platform';

/** One thing that can be done to a record. */
export interface Verb<Row> {
  /** The scope that the caller's token needs. */
  readonly scope: string;
  /** Who may, by role, organisation and territory: DOMAIN "Who may do what". */
  may(principal: Principal, row: Row): boolean;
  /** Whether the record's state lets it be done on the day; the rules themselves refuse it otherwise. */
  fits?(row: Row, today: string): boolean;
}

export type Verbs<Row> = Readonly<Record<string, Verb<Row>>>;

interface Guarded<Row> {
  readonly verbs: Verbs<Row>;
  mayRead(principal: Principal, row: Row): boolean;
}

interface Caller {
  readonly principal: Principal;
  readonly today: string;
}

/** 404 for what the caller may not see, 403 for what it may see and not do. */
export function assertMay<Row>(
  { verbs, mayRead }: Guarded<Row>,
  principal: Principal,
  verb: string,
  row: Row,
): void {
  if (!mayRead(principal, row)) throw notFound();
  if (!verbs[verb]!.may(principal, row)) throw forbidden(principal);
}

/** What is new is refused with 403: there is nothing yet that could be hidden. */
export function assertMayMake<Row extends { readonly territory: string }>(
  may: (principal: Principal, row: Row) => boolean,
  principal: Principal,
  row: Row,
): void {
  if (may(principal, row)) return;
  throw isInTerritory(principal, row)
    ? forbidden(principal)
    : outsideTerritory(principal, row.territory);
}

/** What the caller may do with the record as it stands. */
export const allowedTo = <Row>(
  verbs: Verbs<Row>,
  { principal, today }: Caller,
  row: Row,
): string[] =>
  Object.entries(verbs)
    .filter(([, { scope, may, fits }]) => {
      const isAllowed = principal.scopes.includes(scope) && may(principal, row);
      return isAllowed && (fits?.(row, today) ?? true);
    })
    .map(([name]) => name);
