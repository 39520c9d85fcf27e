import { support, SupportState } from '@mizan/contracts';
import type { RecordKind } from '@mizan/records';
import { completed } from '@mizan/schemas';
import { gatherCommitments } from '../jobs/jobs.links.js';
import { makers, mayRead, verbs } from './supports.access.js';
import { SupportEntity } from './supports.entity.js';
import { type SupportView, viewOf } from './supports.view.js';

/** How supports are stored, changed and shown. */
export const supports: RecordKind<SupportEntity, SupportState, SupportView> = {
  aggregate: support,
  entity: SupportEntity,
  resource: '/v1/supports',
  stateOf: (row) => completed(SupportState, row),
  verbs,
  makers,
  mayRead,
  view: viewOf,
  gather: gatherCommitments,
};
