import { HiresRecorded } from './hires-recorded.v1.js';
import { ImportCompleted } from './import-completed.v1.js';
import { ImportFailed } from './import-failed.v1.js';
import { NeedDeclared } from './need-declared.v1.js';
import { NeedExpired } from './need-expired.v1.js';
import { NeedRevised } from './need-revised.v1.js';
import { NeedValidated } from './need-validated.v1.js';
import { NeedWithdrawn } from './need-withdrawn.v1.js';

export * from './hiring-need-state.js';
export * from './import-state.js';
export {
  HiresRecorded,
  ImportCompleted,
  ImportFailed,
  NeedDeclared,
  NeedExpired,
  NeedRevised,
  NeedValidated,
  NeedWithdrawn,
};

/** Every type on the topic `mizan.employer-needs`, with its contract. */
export const employerNeedsEvents = {
  'ma.mizan.employer-needs.need-declared.v1': NeedDeclared,
  'ma.mizan.employer-needs.need-revised.v1': NeedRevised,
  'ma.mizan.employer-needs.need-validated.v1': NeedValidated,
  'ma.mizan.employer-needs.hires-recorded.v1': HiresRecorded,
  'ma.mizan.employer-needs.need-withdrawn.v1': NeedWithdrawn,
  'ma.mizan.employer-needs.need-expired.v1': NeedExpired,
  'ma.mizan.employer-needs.import-completed.v1': ImportCompleted,
  'ma.mizan.employer-needs.import-failed.v1': ImportFailed,
} as const;
export type EmployerNeedsEventType = keyof typeof employerNeedsEvents;
