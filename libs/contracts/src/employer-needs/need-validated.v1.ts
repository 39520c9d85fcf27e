import { HiringNeedState } from './hiring-need-state.js';

/** The agency has validated a need; no figure moves. */
export class NeedValidated extends HiringNeedState {
  static readonly type = 'ma.mizan.employer-needs.need-validated.v1';
}
