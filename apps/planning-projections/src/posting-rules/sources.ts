import {
  type AgreementState,
  type EmployerNeedsEventType,
  type HiringNeedState,
  type PartnerAgreementsEventType,
  type SessionState,
  type TrainingPlansEventType,
} from '@mizan/contracts';
import type { Assumptions } from './assumptions.js';
import { agreementPosition } from './commitment.js';
import { needPosition } from './need.js';
import type { PositionLine } from './position.js';
import { sessionPosition } from './session.js';

/** The kinds of source the ledger keeps, as `after=` and the ledger name them; what rests on assumptions is posted again with another set. */
export const SOURCE_KINDS = {
  need: {
    service: 'employer-needs',
    restsOnAssumptions: false,
    position: (state: object, set: Assumptions): PositionLine[] =>
      needPosition(state as HiringNeedState, set),
  },
  session: {
    service: 'training-plans',
    restsOnAssumptions: true,
    position: (state: object, set: Assumptions): PositionLine[] =>
      sessionPosition(state as SessionState, set),
  },
  agreement: {
    service: 'partner-agreements',
    restsOnAssumptions: true,
    position: (state: object, set: Assumptions): PositionLine[] =>
      agreementPosition(state as AgreementState, set),
  },
} as const;
export type SourceKind = keyof typeof SOURCE_KINDS;

/** The ledger's name of an aggregate: `<service>:<kind>:<subject>`. */
export const sourceName = (kind: SourceKind, subject: string): string =>
  `${SOURCE_KINDS[kind].service}:${kind}:${subject}`;

/** The kind in a source's name; undefined for a name that is not the ledger's. */
export function kindOf(source: string): SourceKind | undefined {
  const kind = source.split(':')[1];
  return kind !== undefined && Object.hasOwn(SOURCE_KINDS, kind) ? (kind as SourceKind) : undefined;
}

type Handling = 'handled' | 'ignored';

/** Every type of each topic: the compiler asks for the ones that are added. */
export const needTypes: Record<EmployerNeedsEventType, Handling> = {
  'ma.mizan.employer-needs.need-declared.v1': 'handled',
  'ma.mizan.employer-needs.need-revised.v1': 'handled',
  'ma.mizan.employer-needs.need-validated.v1': 'handled',
  'ma.mizan.employer-needs.hires-recorded.v1': 'handled',
  'ma.mizan.employer-needs.need-withdrawn.v1': 'handled',
  'ma.mizan.employer-needs.need-expired.v1': 'handled',
  'ma.mizan.employer-needs.import-completed.v1': 'handled',
  'ma.mizan.employer-needs.import-failed.v1': 'handled',
};

export const sessionTypes: Record<TrainingPlansEventType, Handling> = {
  'ma.mizan.training-plans.plan-drafted.v1': 'ignored',
  'ma.mizan.training-plans.plan-revised.v1': 'ignored',
  'ma.mizan.training-plans.plan-adopted.v1': 'ignored',
  'ma.mizan.training-plans.plan-started.v1': 'ignored',
  'ma.mizan.training-plans.plan-closed.v1': 'ignored',
  'ma.mizan.training-plans.programme-proposed.v1': 'ignored',
  'ma.mizan.training-plans.programme-revised.v1': 'ignored',
  'ma.mizan.training-plans.programme-opened.v1': 'ignored',
  'ma.mizan.training-plans.programme-suspended.v1': 'ignored',
  'ma.mizan.training-plans.programme-resumed.v1': 'ignored',
  'ma.mizan.training-plans.programme-closed.v1': 'ignored',
  'ma.mizan.training-plans.session-scheduled.v1': 'handled',
  'ma.mizan.training-plans.session-revised.v1': 'handled',
  'ma.mizan.training-plans.session-started.v1': 'handled',
  'ma.mizan.training-plans.enrolments-counted.v1': 'handled',
  'ma.mizan.training-plans.completions-counted.v1': 'handled',
  'ma.mizan.training-plans.session-ended.v1': 'handled',
  'ma.mizan.training-plans.outcomes-due.v1': 'handled',
  'ma.mizan.training-plans.outcomes-counted.v1': 'handled',
  'ma.mizan.training-plans.session-cancelled.v1': 'handled',
};

export const agreementTypes: Record<PartnerAgreementsEventType, Handling> = {
  'ma.mizan.partner-agreements.agreement-drafted.v1': 'handled',
  'ma.mizan.partner-agreements.agreement-entered-into-force.v1': 'handled',
  'ma.mizan.partner-agreements.agreement-expired.v1': 'handled',
  'ma.mizan.partner-agreements.agreement-made-ready.v1': 'handled',
  'ma.mizan.partner-agreements.agreement-recorded.v1': 'handled',
  'ma.mizan.partner-agreements.agreement-revised.v1': 'handled',
  'ma.mizan.partner-agreements.agreement-signed.v1': 'handled',
  'ma.mizan.partner-agreements.agreement-terminated.v1': 'handled',
  'ma.mizan.partner-agreements.agreement-withdrawn.v1': 'handled',
  'ma.mizan.partner-agreements.condition-met.v1': 'handled',
  'ma.mizan.partner-agreements.corrections-requested.v1': 'handled',
  'ma.mizan.partner-agreements.coverage-changed.v1': 'handled',
  'ma.mizan.partner-agreements.entry-into-force-scheduled.v1': 'handled',
  'ma.mizan.partner-agreements.lateness-changed.v1': 'handled',
  'ma.mizan.partner-agreements.review-opened.v1': 'handled',
  'ma.mizan.partner-agreements.signature-added.v1': 'handled',
};
