import { SessionState } from './session-state.js';

/** A session has reached its first day. */
export class SessionStarted extends SessionState {
  static readonly type = 'ma.mizan.training-plans.session-started.v1';
}
