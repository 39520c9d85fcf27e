import { MicroProjectState } from '@mizan/contracts';
import type { Link } from '@mizan/coverage';
import { allowedTo, type Reader } from '@mizan/records';
import { completed } from '@mizan/schemas';
import { linksOf } from '../jobs/jobs.links.js';
import { verbs } from './micro-projects.access.js';
import type { MicroProjectEntity } from './micro-projects.entity.js';

/** A micro-project as the API shows it, with its financing in MAD and what the caller may do. */
export type MicroProjectView = Omit<MicroProjectState, 'projectId'> & {
  id: string;
  version: number;
  /** What its funders give together, in MAD; null before it is financed. */
  financed: number | null;
  links: Link[];
  can: string[];
};

export function viewOf(row: MicroProjectEntity, reader: Reader): MicroProjectView {
  const { projectId, ...state } = completed(MicroProjectState, row);
  const parts = state.financing?.parts;
  return {
    id: projectId,
    version: row.version,
    ...state,
    financed: parts?.reduce((sum, { amount }) => sum + amount, 0) ?? null,
    links: linksOf(row, reader.language),
    can: allowedTo<MicroProjectEntity, Reader>(verbs, reader, row),
  };
}
