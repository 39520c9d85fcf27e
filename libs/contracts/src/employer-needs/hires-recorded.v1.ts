import { HiringNeedState } from './hiring-need-state.js';

/** Hires were reported against a need, which may now be partly met or met. */
export class HiresRecorded extends HiringNeedState {
  static readonly type = 'ma.mizan.employer-needs.hires-recorded.v1';
}
