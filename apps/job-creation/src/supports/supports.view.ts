import { SupportState } from '@mizan/contracts';
import type { Link } from '@mizan/coverage';
import { allowedTo, type Reader } from '@mizan/records';
import { completed } from '@mizan/schemas';
import { linksOf } from '../jobs/jobs.links.js';
import { verbs } from './supports.access.js';
import type { SupportEntity } from './supports.entity.js';

/** A support as the API shows it, with what the caller may do. */
export type SupportView = Omit<SupportState, 'supportId'> & {
  id: string;
  version: number;
  links: Link[];
  can: string[];
};

export function viewOf(row: SupportEntity, reader: Reader): SupportView {
  const { supportId, ...state } = completed(SupportState, row);
  return {
    id: supportId,
    version: row.version,
    ...state,
    links: linksOf(row, reader.language),
    can: allowedTo<SupportEntity, Reader>(verbs, reader, row),
  };
}
