import { AgreementState } from './agreement-state.js';

/** The agreement has reached the end of its dates. */
export class AgreementExpired extends AgreementState {
  static readonly type = 'ma.mizan.partner-agreements.agreement-expired.v1';
}
