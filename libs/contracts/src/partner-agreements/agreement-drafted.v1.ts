import { AgreementState } from './agreement-state.js';

/** A party has drafted an agreement. */
export class AgreementDrafted extends AgreementState {
  static readonly type = 'ma.mizan.partner-agreements.agreement-drafted.v1';
}
