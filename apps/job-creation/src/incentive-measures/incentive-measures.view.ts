import { IncentiveMeasureState } from '@mizan/contracts';
import { allowedTo, type Reader } from '@mizan/records';
import { completed } from '@mizan/schemas';
import { verbs } from './incentive-measures.access.js';
import type { IncentiveMeasureEntity } from './incentive-measures.entity.js';
import { isConfirmed } from './rules/incentive-measure.js';

/** A measure as the API shows it, with what the caller may do. */
export type IncentiveMeasureView = Omit<IncentiveMeasureState, 'measureId'> & {
  id: string;
  version: number;
  /** Whether a source was checked for every parameter. Without it no evaluation is a yes. */
  confirmed: boolean;
  can: string[];
};

export function viewOf(row: IncentiveMeasureEntity, reader: Reader): IncentiveMeasureView {
  const { measureId, ...state } = completed(IncentiveMeasureState, row);
  return {
    id: measureId,
    version: row.version,
    ...state,
    confirmed: isConfirmed(row),
    can: allowedTo<IncentiveMeasureEntity, Reader>(verbs, reader, row),
  };
}
