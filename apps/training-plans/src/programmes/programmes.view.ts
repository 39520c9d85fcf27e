import { ProgrammeState } from '@mizan/contracts';
import { allowedTo, type Reader } from '@mizan/records';
import { completed } from '@mizan/schemas';
import { verbs } from './programmes.access.js';
import type { ProgrammeEntity } from './programmes.entity.js';

/** A programme as the API shows it, with what the caller may do. */
export type ProgrammeView = Omit<ProgrammeState, 'programmeId'> & {
  id: string;
  version: number;
  can: string[];
};

export function viewOf(row: ProgrammeEntity, reader: Reader): ProgrammeView {
  const { programmeId, ...state } = completed(ProgrammeState, row);
  return { id: programmeId, version: row.version, ...state, can: allowedTo(verbs, reader, row) };
}
