import { SessionState } from './session-state.js';

/** The last day of a session has passed. */
export class SessionEnded extends SessionState {
  static readonly type = 'ma.mizan.training-plans.session-ended.v1';
}
