import { AgreementState } from './agreement-state.js';

/** Every party has signed: pending until it enters into force. */
export class AgreementSigned extends AgreementState {
  static readonly type = 'ma.mizan.partner-agreements.agreement-signed.v1';
}
