import type { Aggregate } from './aggregate.js';
import { hiringNeed } from './employer-needs/hiring-need.js';
import { needImport } from './employer-needs/need-import.js';
import { signedAgreements } from './inbound/agreements.js';
import type { InboundEventClass, InboundKind } from './inbound/inbound-event.js';
import { jobNeeds } from './inbound/job-needs.js';
import { projects } from './inbound/projects.js';
import { budgetReservation, incentiveBudget } from './job-creation/incentive-budget.js';
import { incentiveMeasure } from './job-creation/incentive-measure.js';
import { microProject } from './job-creation/micro-project.js';
import { support } from './job-creation/support.js';
import { agreement } from './partner-agreements/agreement.js';
import { organisation } from './partner-agreements/organisation.js';
import { plan } from './training-plans/plan.js';
import { programme } from './training-plans/programme.js';
import { session } from './training-plans/session.js';

/**
 * A service: what it owns and publishes, what it reads from others, and what organisations push to
 * it.
 */
export interface ServiceEntry {
  readonly owns: readonly Aggregate[];
  readonly reads: readonly Aggregate[];
  readonly takes: readonly InboundKind[];
  /**
   * What a bad event blocks. `event`: only itself, because a later state contains everything.
   * `key`: also the later events of its key, because each one counts.
   */
  readonly parks: 'event' | 'key';
}

/**
 * All services and what they exchange. Topics, rights, addresses, schemas and documents are derived
 * from it.
 */
export const catalogue = {
  'employer-needs': {
    owns: [hiringNeed, needImport],
    reads: [agreement, organisation],
    takes: [jobNeeds],
    parks: 'key',
  },
  'training-plans': {
    owns: [plan, programme, session],
    reads: [agreement],
    takes: [],
    parks: 'key',
  },
  'partner-agreements': {
    owns: [agreement, organisation],
    reads: [hiringNeed, session, microProject, support],
    takes: [signedAgreements],
    parks: 'key',
  },
  'job-creation': {
    owns: [microProject, support, incentiveMeasure, incentiveBudget, budgetReservation],
    reads: [agreement, organisation],
    takes: [projects],
    parks: 'key',
  },
  'planning-projections': {
    owns: [],
    reads: [hiringNeed, needImport, session, agreement, microProject, support],
    takes: [],
    parks: 'event',
  },
} as const satisfies Record<string, ServiceEntry>;

export type ServiceName = keyof typeof catalogue;

export const serviceNames = Object.keys(catalogue) as ServiceName[];

const entries: readonly (readonly [ServiceName, ServiceEntry])[] = serviceNames.map((name) => [
  name,
  catalogue[name],
]);

/** The services that own records, publish events and have a date. */
export const owningServices: readonly ServiceName[] = entries
  .filter(([, { owns }]) => owns.length > 0)
  .map(([name]) => name);

export const aggregates: readonly Aggregate[] = entries.flatMap(([, { owns }]) => owns);

export const inboundKinds: readonly InboundKind[] = entries.flatMap(([, { takes }]) => takes);

export const inboundEvents: readonly InboundEventClass[] = inboundKinds.flatMap(
  ({ events }) => events,
);

/** The topic of a service's events. */
export const topicOf = (service: string): string => `mizan.${service}`;

/** The topic to which an organisation pushes; `*` stands for every organisation. */
export const inboundTopicOf = (organisation: string, { name }: InboundKind): string =>
  `mizan.inbound.${organisation}.${name}`;

/** The services that read the events of this service. */
export const readersOf = (owner: string): ServiceName[] =>
  entries
    .filter(([, { reads }]) => reads.some(({ service }) => service === owner))
    .map(([name]) => name);
