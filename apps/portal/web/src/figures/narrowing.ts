import type { Filter, Projection, Row } from './figures';

/** Whether one filter asks for a part of what another one asked, in rows with these dimensions. */
function isPartOf(part: Filter, whole: Filter, by: string): boolean {
  const same = (['line', 'sector', 'from', 'to', 'asOf'] as const).every(
    (key) => part[key] === whole[key],
  );
  const isPlace = part.territory === whole.territory || by.startsWith('territory');
  const [, level] = /occupation:(\d)/.exec(by) ?? [];
  const isJob =
    part.occupation === whole.occupation ||
    (level !== undefined &&
      (part.occupation ?? '').startsWith(whole.occupation ?? '') &&
      (part.occupation?.length ?? 0) <= Number(level));
  return same && isPlace && isJob;
}

const belongs = ({ territory, occupation }: Row, filter: Filter, whole: Filter): boolean =>
  (filter.territory === whole.territory || territory === filter.territory) &&
  (filter.occupation === whole.occupation ||
    (occupation ?? '').startsWith(filter.occupation ?? ''));

/**
 * The rows of a wider answer that can be shown while a narrower question is loading. The band of a
 * cell does not depend on the filter, so these rows are final; the totals follow. Undefined if the
 * question is not narrower.
 */
export function narrowed(
  answer: Projection,
  whole: Filter,
  filter: Filter,
  by: string,
): Projection | undefined {
  if (!isPartOf(filter, whole, by)) return undefined;
  return { ...answer, data: answer.data.filter((row) => belongs(row, filter, whole)) };
}
