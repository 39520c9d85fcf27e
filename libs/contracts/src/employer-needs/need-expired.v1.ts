import { HiringNeedState } from './hiring-need-state.js';

/** The window of a need has ended: what was met is what remains of it. */
export class NeedExpired extends HiringNeedState {
  static readonly type = 'ma.mizan.employer-needs.need-expired.v1';
}
