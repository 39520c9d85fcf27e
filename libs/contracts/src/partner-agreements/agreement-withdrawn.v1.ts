import { AgreementState } from './agreement-state.js';

/** A party took the text back from signature to draft; the signatures given so far are void. */
export class AgreementWithdrawn extends AgreementState {
  static readonly type = 'ma.mizan.partner-agreements.agreement-withdrawn.v1';
}
