import type { Amounts } from '@mizan/client';
import { everyPart, partsOfSum } from './balance';

const inSum = new Set<string>(everyPart.flatMap((part) => partsOfSum[part].measures));

/**
 * The rows that count openings or persons. The others count jobs alone, which are in a unit of
 * their own and stand beside the sum: as rows of the plan they would only be zeros.
 */
export const withHeadcount = <Row extends { readonly measures: Amounts }>(
  rows: readonly Row[],
): Row[] => rows.filter(({ measures }) => Object.keys(measures).some((name) => inSum.has(name)));
