import type { Row } from '../figures/figures';

export type SortKey = 'occupation' | 'territory' | 'demand' | 'supply' | 'gap' | 'coverage';
export interface Order {
  by: SortKey;
  isDescending: boolean;
}
type Names = { territory(code: string): string; occupation(code: string): string };

/**
 * Sorts rows: names alphabetically, figures by size, missing ones last. Without an order they stay
 * as they are.
 */
export function sortedBy(rows: readonly Row[], order: Order | null, names: Names): readonly Row[] {
  if (!order) return rows;
  const { by, isDescending } = order;
  const turn = isDescending ? -1 : 1;
  if (by === 'occupation' || by === 'territory') {
    const collator = new Intl.Collator();
    const nameOf = (row: Row) => {
      const code = row[by];
      return code ? names[by](code) : '\uffff';
    };
    return rows
      .map((row) => ({ row, name: nameOf(row) }))
      .sort((a, b) => turn * collator.compare(a.name, b.name))
      .map(({ row }) => row);
  }
  const none = isDescending ? -Infinity : Infinity;
  return [...rows].sort((a, b) => turn * ((a[by] ?? none) - (b[by] ?? none) || 0));
}
