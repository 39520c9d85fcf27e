import { SessionState } from './session-state.js';

/** The leavers in work were counted, 6 or 12 months after a session. */
export class OutcomesCounted extends SessionState {
  static readonly type = 'ma.mizan.training-plans.outcomes-counted.v1';
}
