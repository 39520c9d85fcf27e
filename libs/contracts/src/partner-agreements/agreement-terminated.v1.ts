import { AgreementState } from './agreement-state.js';

/** The agreement has ended before its date. */
export class AgreementTerminated extends AgreementState {
  static readonly type = 'ma.mizan.partner-agreements.agreement-terminated.v1';
}
