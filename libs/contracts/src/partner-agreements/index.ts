import { AgreementDrafted } from './agreement-drafted.v1.js';
import { AgreementEnteredIntoForce } from './agreement-entered-into-force.v1.js';
import { AgreementExpired } from './agreement-expired.v1.js';
import { AgreementMadeReady } from './agreement-made-ready.v1.js';
import { AgreementRecorded } from './agreement-recorded.v1.js';
import { AgreementRevised } from './agreement-revised.v1.js';
import { AgreementSigned } from './agreement-signed.v1.js';
import { AgreementTerminated } from './agreement-terminated.v1.js';
import { AgreementWithdrawn } from './agreement-withdrawn.v1.js';
import { ConditionMet } from './condition-met.v1.js';
import { CorrectionsRequested } from './corrections-requested.v1.js';
import { CoverageChanged } from './coverage-changed.v1.js';
import { EntryIntoForceScheduled } from './entry-into-force-scheduled.v1.js';
import { LatenessChanged } from './lateness-changed.v1.js';
import { ReviewOpened } from './review-opened.v1.js';
import { SignatureAdded } from './signature-added.v1.js';

export * from './agreement-state.js';
export * from './commitment-state.js';
export {
  AgreementDrafted,
  AgreementEnteredIntoForce,
  AgreementExpired,
  AgreementMadeReady,
  AgreementRecorded,
  AgreementRevised,
  AgreementSigned,
  AgreementTerminated,
  AgreementWithdrawn,
  ConditionMet,
  CorrectionsRequested,
  CoverageChanged,
  EntryIntoForceScheduled,
  LatenessChanged,
  ReviewOpened,
  SignatureAdded,
};

/** Every type on the topic `mizan.partner-agreements`, with its contract. */
export const partnerAgreementsEvents = {
  'ma.mizan.partner-agreements.agreement-drafted.v1': AgreementDrafted,
  'ma.mizan.partner-agreements.agreement-entered-into-force.v1': AgreementEnteredIntoForce,
  'ma.mizan.partner-agreements.agreement-expired.v1': AgreementExpired,
  'ma.mizan.partner-agreements.agreement-made-ready.v1': AgreementMadeReady,
  'ma.mizan.partner-agreements.agreement-recorded.v1': AgreementRecorded,
  'ma.mizan.partner-agreements.agreement-revised.v1': AgreementRevised,
  'ma.mizan.partner-agreements.agreement-signed.v1': AgreementSigned,
  'ma.mizan.partner-agreements.agreement-terminated.v1': AgreementTerminated,
  'ma.mizan.partner-agreements.agreement-withdrawn.v1': AgreementWithdrawn,
  'ma.mizan.partner-agreements.condition-met.v1': ConditionMet,
  'ma.mizan.partner-agreements.corrections-requested.v1': CorrectionsRequested,
  'ma.mizan.partner-agreements.coverage-changed.v1': CoverageChanged,
  'ma.mizan.partner-agreements.entry-into-force-scheduled.v1': EntryIntoForceScheduled,
  'ma.mizan.partner-agreements.lateness-changed.v1': LatenessChanged,
  'ma.mizan.partner-agreements.review-opened.v1': ReviewOpened,
  'ma.mizan.partner-agreements.signature-added.v1': SignatureAdded,
} as const;
export type PartnerAgreementsEventType = keyof typeof partnerAgreementsEvents;
