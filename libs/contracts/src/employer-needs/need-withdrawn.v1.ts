import { HiringNeedState } from './hiring-need-state.js';

/** A need was withdrawn: what was met is what remains of it. */
export class NeedWithdrawn extends HiringNeedState {
  static readonly type = 'ma.mizan.employer-needs.need-withdrawn.v1';
}
