import { AgreementState } from './agreement-state.js';

/** The agreement will enter into force on a date to come. */
export class EntryIntoForceScheduled extends AgreementState {
  static readonly type = 'ma.mizan.partner-agreements.entry-into-force-scheduled.v1';
}
