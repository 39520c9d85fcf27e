import { ProgrammeState } from './programme-state.js';

/** A proposed programme was opened. */
export class ProgrammeOpened extends ProgrammeState {
  static readonly type = 'ma.mizan.training-plans.programme-opened.v1';
}
