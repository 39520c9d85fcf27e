import { AgreementState } from './agreement-state.js';

/** The parties review the draft. */
export class ReviewOpened extends AgreementState {
  static readonly type = 'ma.mizan.partner-agreements.review-opened.v1';
}
