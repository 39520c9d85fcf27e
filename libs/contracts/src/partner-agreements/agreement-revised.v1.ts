import { AgreementState } from './agreement-state.js';

/** The text has changed; the signatures given so far are void. */
export class AgreementRevised extends AgreementState {
  static readonly type = 'ma.mizan.partner-agreements.agreement-revised.v1';
}
