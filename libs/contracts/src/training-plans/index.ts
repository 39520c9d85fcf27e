import { CompletionsCounted } from './completions-counted.v1.js';
import { EnrolmentsCounted } from './enrolments-counted.v1.js';
import { PlanAdopted } from './plan-adopted.v1.js';
import { PlanDrafted } from './plan-drafted.v1.js';
import { ProgrammeProposed } from './programme-proposed.v1.js';
import { SessionCancelled } from './session-cancelled.v1.js';
import { SessionRevised } from './session-revised.v1.js';
import { SessionScheduled } from './session-scheduled.v1.js';

export * from './plan-state.js';
export * from './programme-state.js';
export * from './session-state.js';
export { CompletionsCounted, EnrolmentsCounted, PlanAdopted, PlanDrafted, ProgrammeProposed, SessionCancelled, SessionRevised, SessionScheduled };

/** Every type on the topic `mizan.training-plans`, with its contract. */
export const trainingPlansEvents = {
  'ma.mizan.training-plans.plan-drafted.v1': PlanDrafted,
  'ma.mizan.training-plans.plan-adopted.v1': PlanAdopted,
  'ma.mizan.training-plans.programme-proposed.v1': ProgrammeProposed,
  'ma.mizan.training-plans.session-scheduled.v1': SessionScheduled,
  'ma.mizan.training-plans.session-revised.v1': SessionRevised,
  'ma.mizan.training-plans.enrolments-counted.v1': EnrolmentsCounted,
  'ma.mizan.training-plans.completions-counted.v1': CompletionsCounted,
  'ma.mizan.training-plans.session-cancelled.v1': SessionCancelled,
} as const;
export type TrainingPlansEventType = keyof typeof trainingPlansEvents;
