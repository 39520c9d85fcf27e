import { SessionState } from './session-state.js';

/** A session was cancelled: nothing remains of it. */
export class SessionCancelled extends SessionState {
  static readonly type = 'ma.mizan.training-plans.session-cancelled.v1';
}
