import { AgreementState } from './agreement-state.js';

/** A party has pushed an agreement it signed; the other signatures are to be confirmed. */
export class AgreementRecorded extends AgreementState {
  static readonly type = 'ma.mizan.partner-agreements.agreement-recorded.v1';
}
