import { type Language, textOf } from '@mizan/platform';
import { type Cover, type Coverable, coverFault, type CoverFault } from './cover.js';

/** A commitment that a record names, and why nothing of it is covered, where that is so. */
export interface Link {
  readonly commitment: string;
  readonly counts: boolean;
  readonly reason: { readonly code: CoverFault; readonly detail: string } | null;
}

/** Parts of one record that name the same commitment: it is covered where any of them covers it. */
export function linkOf(
  commitmentId: string,
  covers: readonly Cover[],
  commitment: Coverable | undefined,
  language: Language,
): Link {
  const faults = covers.map((cover) => coverFault(cover, commitment));
  const [fault] = faults;
  const counts = faults.some((one) => one === undefined);
  if (counts || !fault) return { commitment: commitmentId, counts, reason: null };
  const organisation = covers[0]?.organisation ?? '';
  return {
    commitment: commitmentId,
    counts,
    reason: { code: fault, detail: detailOf(fault, organisation, language) },
  };
}

const detailOf = (code: CoverFault, organisation: string, language: Language): string =>
  code === 'not-a-party' ? textOf(code, { organisation }, language) : textOf(code, {}, language);
