import { AgreementState } from './agreement-state.js';

/** A party asks for corrections. */
export class CorrectionsRequested extends AgreementState {
  static readonly type = 'ma.mizan.partner-agreements.corrections-requested.v1';
}
