import { session, SessionState } from '@mizan/contracts';
import { knownCommitments } from '@mizan/partners';
import type { RecordKind } from '@mizan/records';
import { completed } from '@mizan/schemas';
import { mayRead, verbs } from './sessions.access.js';
import { SessionEntity } from './sessions.entity.js';
import { type SessionView, viewOf } from './sessions.view.js';
import { dueOn, whenDue } from './rules/session-time.js';

/** How sessions are stored, changed and shown. */
export const sessions: RecordKind<SessionEntity, SessionState, SessionView> = {
  aggregate: session,
  entity: SessionEntity,
  resource: '/v1/sessions',
  stateOf: (row) => completed(SessionState, row),
  verbs,
  mayRead,
  view: viewOf,
  due: { dueOn, whenDue },
  gather: async (db, rows) => {
    const named = rows.flatMap(({ commitmentId }) => commitmentId ?? []);
    const commitments = await knownCommitments(db, [...new Set(named)]);
    for (const row of rows) row.commitments = commitments;
  },
};
