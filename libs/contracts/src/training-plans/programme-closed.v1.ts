import { ProgrammeState } from './programme-state.js';

/** A programme takes no new sessions any more. */
export class ProgrammeClosed extends ProgrammeState {
  static readonly type = 'ma.mizan.training-plans.programme-closed.v1';
}
