import { SessionState } from './session-state.js';

/** The enrolments of a session were counted. */
export class EnrolmentsCounted extends SessionState {
  static readonly type = 'ma.mizan.training-plans.enrolments-counted.v1';
}
