import { microProject, MicroProjectState } from '@mizan/contracts';
import type { RecordKind } from '@mizan/records';
import { completed } from '@mizan/schemas';
import { gatherCommitments } from '../jobs/jobs.links.js';
import { makers, mayRead, verbs } from './micro-projects.access.js';
import { MicroProjectEntity } from './micro-projects.entity.js';
import { type MicroProjectView, viewOf } from './micro-projects.view.js';
import { dueOn, whenDue } from './rules/visits.js';

/** How micro-projects are stored, changed and shown. */
export const microProjects: RecordKind<MicroProjectEntity, MicroProjectState, MicroProjectView> = {
  aggregate: microProject,
  entity: MicroProjectEntity,
  resource: '/v1/micro-projects',
  stateOf: (row) => completed(MicroProjectState, row),
  verbs,
  makers,
  mayRead,
  view: viewOf,
  due: { dueOn, whenDue },
  gather: gatherCommitments,
};
