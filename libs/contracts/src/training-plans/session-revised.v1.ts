import { SessionState } from './session-state.js';

/** The terms of a session have changed. */
export class SessionRevised extends SessionState {
  static readonly type = 'ma.mizan.training-plans.session-revised.v1';
}
