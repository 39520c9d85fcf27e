import { countedOpenings, HiringNeedState } from '@mizan/contracts';
import type { Link } from '@mizan/coverage';
import { allowedTo, type Reader } from '@mizan/records';
import { completed } from '@mizan/schemas';
import { verbs } from './needs.access.js';
import type { HiringNeedEntity } from './needs.entity.js';
import { linksOf } from './needs.links.js';
import { metOf } from './rules/hires.js';

/** A need as the API shows it, with what it covers of commitments and what the caller may do. */
export type NeedView = Omit<HiringNeedState, 'needId'> & {
  id: string;
  version: number;
  met: number;
  /**
   * Openings that count in the plan. A withdrawn or expired need counts only the openings that were
   * met.
   */
  counted: number;
  links: Link[];
  can: string[];
};

export function viewOf(row: HiringNeedEntity, reader: Reader): NeedView {
  const { needId, ...state } = completed(HiringNeedState, row);
  const met = metOf(row);
  return {
    id: needId,
    version: row.version,
    ...state,
    met,
    counted: countedOpenings(state.status, state.openings, met),
    links: linksOf(row, reader.language),
    can: allowedTo(verbs, reader, row),
  };
}
