import { ProgrammeState } from './programme-state.js';

/** A programme was proposed within a plan. */
export class ProgrammeProposed extends ProgrammeState {
  static readonly type = 'ma.mizan.training-plans.programme-proposed.v1';
}
