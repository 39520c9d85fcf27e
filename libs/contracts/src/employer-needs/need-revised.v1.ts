import { HiringNeedState } from './hiring-need-state.js';

/** The content of a need has changed. */
export class NeedRevised extends HiringNeedState {
  static readonly type = 'ma.mizan.employer-needs.need-revised.v1';
}
