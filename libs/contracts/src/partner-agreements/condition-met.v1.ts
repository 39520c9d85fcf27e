import { AgreementState } from './agreement-state.js';

/** A condition of entry into force was met. */
export class ConditionMet extends AgreementState {
  static readonly type = 'ma.mizan.partner-agreements.condition-met.v1';
}
