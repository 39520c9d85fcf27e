import type { Scope } from '@mizan/contracts';
import {
  forbidden,
  isInTerritory,
  notFound,
  outsideTerritory,
  type Principal,
} from '@mizan/platform';

interface ByPrincipal {
  readonly principal: Principal;
}

/** Who asks, and on which day. */
export interface Asker extends ByPrincipal {
  readonly today: string;
}

/** One thing that can be done to a record. */
export interface Verb<Row, A extends ByPrincipal = Asker> {
  /** The scope that the caller's token needs. */
  readonly scope: Scope;
  /** Who may, by role, organisation and territory: DOMAIN "Who may do what". */
  may(principal: Principal, row: Row): boolean;
  /** Whether the record's state lets the caller do it on the day; the rules themselves refuse it otherwise. */
  fits?(row: Row, asker: A): boolean;
}

export type Verbs<Row, A extends ByPrincipal = Asker> = Readonly<Record<string, Verb<Row, A>>>;

/** What makes a new record, by name: who may, wherever it is. */
export type Makers = Readonly<
  Record<string, { readonly scope: Scope; may(principal: Principal): boolean }>
>;

interface Guarded<Row> {
  readonly verbs: Verbs<Row>;
  mayRead(principal: Principal, row: Row): boolean;
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
export function allowedTo<Row, A extends ByPrincipal>(
  verbs: Verbs<Row, A>,
  asker: A,
  row: Row,
): string[] {
  const { principal } = asker;
  return Object.entries(verbs)
    .filter(([, { scope, may, fits }]) => {
      const isAllowed = principal.scopes.includes(scope) && may(principal, row);
      return isAllowed && (fits?.(row, asker) ?? true);
    })
    .map(([name]) => name);
}

/** What the caller may make. */
export const allowedToMake = (makers: Makers, principal: Principal): string[] =>
  Object.entries(makers)
    .filter(([, { scope, may }]) => principal.scopes.includes(scope) && may(principal))
    .map(([name]) => name);
