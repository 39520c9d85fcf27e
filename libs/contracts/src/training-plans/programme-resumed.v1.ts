import { ProgrammeState } from './programme-state.js';

/** A suspended programme takes new sessions again. */
export class ProgrammeResumed extends ProgrammeState {
  static readonly type = 'ma.mizan.training-plans.programme-resumed.v1';
}
