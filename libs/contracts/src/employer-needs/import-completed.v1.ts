import { ImportState } from './import-state.js';

/** An import was read to its end: as many events as it accepted lines carry its `importid`. */
export class ImportCompleted extends ImportState {
  static readonly type = 'ma.mizan.employer-needs.import-completed.v1';
}
