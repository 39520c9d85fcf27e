import { CompletionsCounted } from './completions-counted.v1.js';
import { EnrolmentsCounted } from './enrolments-counted.v1.js';
import { OutcomesCounted } from './outcomes-counted.v1.js';
import { OutcomesDue } from './outcomes-due.v1.js';
import { PlanAdopted } from './plan-adopted.v1.js';
import { PlanClosed } from './plan-closed.v1.js';
import { PlanDrafted } from './plan-drafted.v1.js';
import { PlanRevised } from './plan-revised.v1.js';
import { PlanStarted } from './plan-started.v1.js';
import { ProgrammeClosed } from './programme-closed.v1.js';
import { ProgrammeOpened } from './programme-opened.v1.js';
import { ProgrammeProposed } from './programme-proposed.v1.js';
import { ProgrammeResumed } from './programme-resumed.v1.js';
import { ProgrammeRevised } from './programme-revised.v1.js';
import { ProgrammeSuspended } from './programme-suspended.v1.js';
import { SessionCancelled } from './session-cancelled.v1.js';
import { SessionEnded } from './session-ended.v1.js';
import { SessionRevised } from './session-revised.v1.js';
import { SessionScheduled } from './session-scheduled.v1.js';
import { SessionStarted } from './session-started.v1.js';

export * from './plan-state.js';
export * from './programme-state.js';
export * from './session-state.js';
export {
  CompletionsCounted,
  EnrolmentsCounted,
  OutcomesCounted,
  OutcomesDue,
  PlanAdopted,
  PlanClosed,
  PlanDrafted,
  PlanRevised,
  PlanStarted,
  ProgrammeClosed,
  ProgrammeOpened,
  ProgrammeProposed,
  ProgrammeResumed,
  ProgrammeRevised,
  ProgrammeSuspended,
  SessionCancelled,
  SessionEnded,
  SessionRevised,
  SessionScheduled,
  SessionStarted,
};

/** Every type on the topic `mizan.training-plans`, with its contract. */
export const trainingPlansEvents = {
  'ma.mizan.training-plans.plan-drafted.v1': PlanDrafted,
  'ma.mizan.training-plans.plan-revised.v1': PlanRevised,
  'ma.mizan.training-plans.plan-adopted.v1': PlanAdopted,
  'ma.mizan.training-plans.plan-started.v1': PlanStarted,
  'ma.mizan.training-plans.plan-closed.v1': PlanClosed,
  'ma.mizan.training-plans.programme-proposed.v1': ProgrammeProposed,
  'ma.mizan.training-plans.programme-revised.v1': ProgrammeRevised,
  'ma.mizan.training-plans.programme-opened.v1': ProgrammeOpened,
  'ma.mizan.training-plans.programme-suspended.v1': ProgrammeSuspended,
  'ma.mizan.training-plans.programme-resumed.v1': ProgrammeResumed,
  'ma.mizan.training-plans.programme-closed.v1': ProgrammeClosed,
  'ma.mizan.training-plans.session-scheduled.v1': SessionScheduled,
  'ma.mizan.training-plans.session-revised.v1': SessionRevised,
  'ma.mizan.training-plans.session-started.v1': SessionStarted,
  'ma.mizan.training-plans.enrolments-counted.v1': EnrolmentsCounted,
  'ma.mizan.training-plans.completions-counted.v1': CompletionsCounted,
  'ma.mizan.training-plans.session-ended.v1': SessionEnded,
  'ma.mizan.training-plans.outcomes-due.v1': OutcomesDue,
  'ma.mizan.training-plans.outcomes-counted.v1': OutcomesCounted,
  'ma.mizan.training-plans.session-cancelled.v1': SessionCancelled,
} as const;
export type TrainingPlansEventType = keyof typeof trainingPlansEvents;
