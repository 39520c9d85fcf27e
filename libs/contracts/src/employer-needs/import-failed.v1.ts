import { ImportState } from './import-state.js';

/** An import ended before its last line; what it accepted until then stays. */
export class ImportFailed extends ImportState {
  static readonly type = 'ma.mizan.employer-needs.import-failed.v1';
}
