import { AgreementState } from './agreement-state.js';

/** What linked needs and sessions cover of a commitment has changed. */
export class CoverageChanged extends AgreementState {
  static readonly type = 'ma.mizan.partner-agreements.coverage-changed.v1';
}
