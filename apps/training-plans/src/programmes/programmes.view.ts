import type { ProgrammeState } from '@mizan/contracts';
import type { ProgrammeEntity } from './programme.entity.js';

/** A programme as the API shows it. */
export type ProgrammeView = Omit<ProgrammeState, 'programmeId'> & { id: string; version: number };

export function viewOf({ programmeId, version, ...state }: ProgrammeEntity): ProgrammeView {
  return { id: programmeId, version, ...state };
}
