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

/** One thing that can be done to a record, such as `sign`. */
export interface Verb<Row, A extends ByPrincipal = Asker> {
  /** The scope that the token must have. */
  readonly scope: Scope;
  /** Whether role, organisation and territory allow it: DOMAIN "Who may do what". */
  may(principal: Principal, row: Row): boolean;
  /**
   * Whether the state of the record allows it on this day. If it does not, the rules refuse the
   * command too.
   */
  fits?(row: Row, asker: A): boolean;
}

export type Verbs<Row, A extends ByPrincipal = Asker> = Readonly<Record<string, Verb<Row, A>>>;

/** The ways to create a record, by name, and who may use them. */
export type Makers = Readonly<
  Record<string, { readonly scope: Scope; may(principal: Principal): boolean }>
>;

interface Guarded<Row> {
  readonly verbs: Verbs<Row>;
  mayRead(principal: Principal, row: Row): boolean;
}

/** 404 if the caller may not see the record, 403 if it may see it but not do this. */
export function assertMay<Row>(
  { verbs, mayRead }: Guarded<Row>,
  principal: Principal,
  verb: string,
  row: Row,
): void {
  if (!mayRead(principal, row)) throw notFound();
  if (!verbs[verb]!.may(principal, row)) throw forbidden(principal);
}

/** Always 403: a new record cannot be hidden. */
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

/** The verbs that the caller may use on the record in its present state. */
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

/** The ways to create a record that the caller may use. */
export const allowedToMake = (makers: Makers, principal: Principal): string[] =>
  Object.entries(makers)
    .filter(([, { scope, may }]) => principal.scopes.includes(scope) && may(principal))
    .map(([name]) => name);
