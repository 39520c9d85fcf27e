import {
  employerNeedsEvents,
  type EmployerNeedsEventType,
  inboundAgreementsEvents,
  trainingPlansEvents,
  type TrainingPlansEventType,
} from '@mizan/contracts';
import type { Subscription } from '@mizan/messaging';

export const INBOUND_TOPIC = 'mizan.inbound.*.agreements';
export const NEEDS_TOPIC = 'mizan.employer-needs';
export const TRAINING_TOPIC = 'mizan.training-plans';

const needContracts = {
  ...employerNeedsEvents,
  'ma.mizan.employer-needs.import-completed.v1': 'ignored' as const,
  'ma.mizan.employer-needs.import-failed.v1': 'ignored' as const,
} satisfies Record<EmployerNeedsEventType, unknown>;

const trainingContracts = {
  ...trainingPlansEvents,
  'ma.mizan.training-plans.plan-drafted.v1': 'ignored' as const,
  'ma.mizan.training-plans.plan-revised.v1': 'ignored' as const,
  'ma.mizan.training-plans.plan-adopted.v1': 'ignored' as const,
  'ma.mizan.training-plans.plan-started.v1': 'ignored' as const,
  'ma.mizan.training-plans.plan-closed.v1': 'ignored' as const,
  'ma.mizan.training-plans.programme-proposed.v1': 'ignored' as const,
  'ma.mizan.training-plans.programme-revised.v1': 'ignored' as const,
  'ma.mizan.training-plans.programme-opened.v1': 'ignored' as const,
  'ma.mizan.training-plans.programme-suspended.v1': 'ignored' as const,
  'ma.mizan.training-plans.programme-resumed.v1': 'ignored' as const,
  'ma.mizan.training-plans.programme-closed.v1': 'ignored' as const,
} satisfies Record<TrainingPlansEventType, unknown>;

/** What this service consumes: agreements that parties push, and the needs and sessions that cover its commitments. */
export const subscription: Subscription = {
  consumer: 'partner-agreements',
  topics: {
    [INBOUND_TOPIC]: { contracts: inboundAgreementsEvents, parking: 'event', inbound: true },
    [NEEDS_TOPIC]: { contracts: needContracts, parking: 'key' },
    [TRAINING_TOPIC]: { contracts: trainingContracts, parking: 'key' },
  },
};
