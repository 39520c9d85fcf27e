import { codeLists } from '@mizan/classifications';
import type { Principal, Role } from './principal.js';

/** Whether a record lies in the caller's territory. */
export const isInTerritory = (
  { territory }: Principal,
  row: { readonly territory: string },
): boolean => codeLists.territory.isWithin(row.territory, territory);

/**
 * The others read what is their own, what they are parties to, and totals (DOMAIN "Who may do
 * what", *read*).
 */
const READ_THEIR_TERRITORY: readonly Role[] = [
  'council',
  'agency',
  'operator',
  'ministry',
  'planner',
  'verifier',
];

/** Whether the caller reads the records of its territory, whosever they are. */
export const readsItsTerritory = ({ role }: Principal): boolean =>
  READ_THEIR_TERRITORY.includes(role);

/**
 * Whether the caller reads sums. An auditor reads by a mandate alone, an external organisation
 * nothing.
 */
export const readsSums = ({ role }: Principal): boolean =>
  role !== 'auditor' && role !== 'external';

/** Whether the caller reads a record because it lies in its territory. */
export const readsByTerritory = (
  principal: Principal,
  row: { readonly territory: string },
): boolean => readsItsTerritory(principal) && isInTerritory(principal, row);

/** The territories whose records the caller reads: what a list in SQL is filtered by. */
export const territoriesRead = (principal: Principal): string[] =>
  readsItsTerritory(principal) ? territoriesWithin(principal.territory) : [];

/** A territory and all below it. */
export const territoriesWithin = (ancestor: string): string[] =>
  codeLists.territory
    .all()
    .map(({ code }) => code)
    .filter((code) => codeLists.territory.isWithin(code, ancestor));
