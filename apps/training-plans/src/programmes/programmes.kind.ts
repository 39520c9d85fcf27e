import { programme, ProgrammeState } from '@mizan/contracts';
import type { RecordKind } from '@mizan/records';
import { completed } from '@mizan/schemas';
import { mayRead, verbs } from './programmes.access.js';
import { ProgrammeEntity } from './programmes.entity.js';
import { type ProgrammeView, viewOf } from './programmes.view.js';

/** How programmes are stored, changed and shown. */
export const programmes: RecordKind<ProgrammeEntity, ProgrammeState, ProgrammeView> = {
  aggregate: programme,
  entity: ProgrammeEntity,
  resource: '/v1/programmes',
  stateOf: (row) => completed(ProgrammeState, row),
  verbs,
  mayRead,
  view: viewOf,
};
