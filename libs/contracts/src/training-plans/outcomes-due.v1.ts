import { SessionState } from './session-state.js';

/** 6 or 12 months have passed since a session ended: its leavers are to be asked. */
export class OutcomesDue extends SessionState {
  static readonly type = 'ma.mizan.training-plans.outcomes-due.v1';
}
