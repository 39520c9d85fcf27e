import { hiringNeed, HiringNeedState } from '@mizan/contracts';
import { knownCommitments } from '@mizan/partners';
import type { RecordKind } from '@mizan/records';
import { completed } from '@mizan/schemas';
import { makers, mayRead, verbs } from './needs.access.js';
import { HiringNeedEntity } from './needs.entity.js';
import { namedIn } from './needs.links.js';
import { type NeedView, viewOf } from './needs.view.js';
import { dueOn, expire } from './rules/endings.js';

/** How hiring needs are stored, changed and shown. */
export const needs: RecordKind<HiringNeedEntity, HiringNeedState, NeedView> = {
  aggregate: hiringNeed,
  entity: HiringNeedEntity,
  resource: '/v1/needs',
  stateOf: (row) => completed(HiringNeedState, row),
  verbs,
  makers,
  mayRead,
  view: viewOf,
  due: { dueOn, whenDue: expire },
  gather: async (db, rows) => {
    const commitments = await knownCommitments(db, [...new Set(rows.flatMap(namedIn))]);
    for (const row of rows) row.commitments = commitments;
  },
};
