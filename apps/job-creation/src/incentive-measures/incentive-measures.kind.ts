import { incentiveMeasure, IncentiveMeasureState } from '@mizan/contracts';
import type { RecordKind } from '@mizan/records';
import { completed } from '@mizan/schemas';
import { makers, mayRead, verbs } from './incentive-measures.access.js';
import { IncentiveMeasureEntity } from './incentive-measures.entity.js';
import { type IncentiveMeasureView, viewOf } from './incentive-measures.view.js';
import { due } from './rules/incentive-measure.js';

/** How incentive measures are stored, changed and shown. */
export const incentiveMeasures: RecordKind<
  IncentiveMeasureEntity,
  IncentiveMeasureState,
  IncentiveMeasureView
> = {
  aggregate: incentiveMeasure,
  entity: IncentiveMeasureEntity,
  resource: '/v1/incentive-measures',
  stateOf: (row) => completed(IncentiveMeasureState, row),
  verbs,
  makers,
  mayRead,
  view: viewOf,
  due,
  history: { names: { conditions: 'field' } },
};
