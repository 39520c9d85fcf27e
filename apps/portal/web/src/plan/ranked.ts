import type { Parts } from '../figures/balance';
import type { Row } from '../figures/figures';
import { withHeadcount } from '../figures/headcounts';
import { wholeGroups } from '../figures/wholes';

/**
 * The largest determined gap first. What is undetermined or not allocated is listed separately, in
 * the same order. In whole numbers: rows add up to their group, and groups to the sum of the first
 * screen.
 */
export function ranked(
  all: readonly Row[],
  shown?: Parts,
): {
  determined: Row[];
  undetermined: Row[];
  notAllocated: Row[];
} {
  const rows = withHeadcount(all);
  const isDetermined = ({ band }: Row) => band !== 'undetermined';
  const allocated = rows.filter((row) => row.allocated);
  const groups = [
    allocated.filter(isDetermined),
    allocated.filter((row) => !isDetermined(row)),
    rows.filter((row) => !row.allocated),
  ];
  const [determined = [], undetermined = [], notAllocated = []] = wholeGroups(groups, shown).map(
    (group) => group.sort((a, b) => (b.gap ?? b.demand) - (a.gap ?? a.demand)),
  );
  return { determined, undetermined, notAllocated };
}
