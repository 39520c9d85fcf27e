import { agreement, type AgreementEvent, AgreementState } from '@mizan/contracts';
import type { RecordKind } from '@mizan/records';
import { completed } from '@mizan/schemas';
import { changedBeside } from './amended-agreements.js';
import { makers, mayRead, verbs } from './agreements.access.js';
import { AgreementEntity } from './agreements.entity.js';
import { type AgreementView, viewOf } from './agreements.view.js';
import { contentHashOf } from './rules/content.js';
import { dueOn, marked, whenDue } from './rules/lateness.js';

/**
 * Events that change nothing of the text. They do not change the version that a signatory must
 * name.
 */
const FOLLOW_UP: readonly string[] = [
  'ma.mizan.partner-agreements.lateness-changed.v1',
  'ma.mizan.partner-agreements.link-accepted.v1',
  'ma.mizan.partner-agreements.amendment-overtaken.v1',
  'ma.mizan.partner-agreements.agreement-shared.v1',
  'ma.mizan.partner-agreements.document-added.v1',
  'ma.mizan.partner-agreements.document-removed.v1',
] satisfies AgreementEvent[];

/** How agreements are stored, changed and shown. */
export const agreements: RecordKind<AgreementEntity, AgreementState, AgreementView> = {
  aggregate: agreement,
  entity: AgreementEntity,
  resource: '/v1/agreements',
  stateOf: (row) => completed(AgreementState, row),
  verbs,
  makers,
  mayRead,
  view: viewOf,
  guardedVersion: ({ textVersion }) => textVersion,
  effectiveAt: ({ effectiveAt }) => effectiveAt,
  derived: ({ type, state }, row, today) => {
    const delivered = row.delivered ?? {};
    return {
      delivered,
      textVersion: FOLLOW_UP.includes(type) ? row.textVersion : row.version,
      commitments: marked(state, delivered, today),
      contentKey: contentHashOf(state),
    };
  },
  due: {
    dueOn,
    whenDue: (state, day, row) => whenDue(state, day, row.delivered),
  },
  history: {
    hides: ['covered', 'origin', 'amendedBy'],
    names: {
      parties: 'organisation',
      signatures: 'organisation',
      commitments: 'commitmentId',
      documents: 'hash',
    },
  },
  beside: changedBeside,
};
