import { SessionState } from './session-state.js';

/** A session was scheduled: its seats and expected leavers count from here on. */
export class SessionScheduled extends SessionState {
  static readonly type = 'ma.mizan.training-plans.session-scheduled.v1';
}
