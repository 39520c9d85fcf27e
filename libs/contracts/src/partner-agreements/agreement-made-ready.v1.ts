import { AgreementState } from './agreement-state.js';

/** The text is ready to be signed. */
export class AgreementMadeReady extends AgreementState {
  static readonly type = 'ma.mizan.partner-agreements.agreement-made-ready.v1';
}
