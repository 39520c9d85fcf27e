import { ProgrammeState } from './programme-state.js';

/** The terms of a programme have changed. */
export class ProgrammeRevised extends ProgrammeState {
  static readonly type = 'ma.mizan.training-plans.programme-revised.v1';
}
