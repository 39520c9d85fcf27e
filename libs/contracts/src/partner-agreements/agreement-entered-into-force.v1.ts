import { AgreementState } from './agreement-state.js';

/** Its commitments count in the line in force from here on. */
export class AgreementEnteredIntoForce extends AgreementState {
  static readonly type = 'ma.mizan.partner-agreements.agreement-entered-into-force.v1';
}
