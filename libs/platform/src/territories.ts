import { codeLists } from '@mizan/classifications';
import type { Principal } from './principal.js';

/** Whether a record lies in the caller's territory. */
export const isInTerritory = (
  { territory }: Principal,
  row: { readonly territory: string },
): boolean => codeLists.territory.isWithin(row.territory, territory);

/** A territory and all below it: what a list in SQL is filtered by. */
export const territoriesWithin = (ancestor: string): string[] =>
  codeLists.territory
    .all()
    .map(({ code }) => code)
    .filter((code) => codeLists.territory.isWithin(code, ancestor));
