import { type CodeListName, codeLists } from '@mizan/classifications';
import { type Fault, invalid } from './problems/problem.js';

const LISTS = ['territory', 'sector', 'occupation'] as const satisfies readonly CodeListName[];
type Codes = { readonly [list in (typeof LISTS)[number]]?: string | null | undefined };

/** Codes with the JSON pointer to them: `/commitments/0`. */
export interface PlacedCodes {
  readonly pointer: string;
  readonly codes: Codes;
}

/** 422 `unknown-code` with every code that its list does not contain on this day. */
export function assertKnownCodes(placed: readonly PlacedCodes[], on: string): void {
  const faults = placed.flatMap(({ pointer, codes }) =>
    LISTS.flatMap((list): Fault[] => {
      const code = codes[list];
      if (typeof code !== 'string' || codeLists[list].has(code, on)) return [];
      return [
        { pointer: `${pointer}/${list}`, code: 'unknown-code', parameters: { code, list, on } },
      ];
    }),
  );
  if (faults.length > 0) throw invalid(faults);
}
