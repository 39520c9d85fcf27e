import { HiringNeedState } from './hiring-need-state.js';

/** An organisation has declared a need: it counts from here on. */
export class NeedDeclared extends HiringNeedState {
  static readonly type = 'ma.mizan.employer-needs.need-declared.v1';
}
