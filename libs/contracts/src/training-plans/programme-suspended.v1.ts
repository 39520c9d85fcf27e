import { ProgrammeState } from './programme-state.js';

/** A programme takes no new sessions for a while. */
export class ProgrammeSuspended extends ProgrammeState {
  static readonly type = 'ma.mizan.training-plans.programme-suspended.v1';
}
