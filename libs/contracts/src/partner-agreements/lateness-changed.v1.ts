import { AgreementState } from './agreement-state.js';

/** A quarter has ended, and what is late of the commitments is not what it was. */
export class LatenessChanged extends AgreementState {
  static readonly type = 'ma.mizan.partner-agreements.lateness-changed.v1';
}
