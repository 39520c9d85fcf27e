import { AgreementState } from './agreement-state.js';

/** A party has signed, others have not. */
export class SignatureAdded extends AgreementState {
  static readonly type = 'ma.mizan.partner-agreements.signature-added.v1';
}
