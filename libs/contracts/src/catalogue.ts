import type { Aggregate } from './aggregate.js';
import { hiringNeed } from './employer-needs/hiring-need.js';
import { needImport } from './employer-needs/need-import.js';
import { signedAgreements } from './inbound/agreements.js';
import type { InboundEventClass, InboundKind } from './inbound/inbound-event.js';
import { jobNeeds } from './inbound/job-needs.js';
import { agreement } from './partner-agreements/agreement.js';
import { organisation } from './partner-agreements/organisation.js';
import { plan } from './training-plans/plan.js';
import { programme } from './training-plans/programme.js';
import { session } from './training-plans/session.js';

/** A service of the plan: what it owns and publishes, what it reads of others, what organisations push to it. */
export interface ServiceEntry {
  readonly owns: readonly Aggregate[];
  readonly reads: readonly Aggregate[];
  readonly takes: readonly InboundKind[];
  /**
   * What a bad event holds back: nothing but itself where a later state of its source says all that it said
   * (`event`), the later events of its key where each of them counts (`key`).
   */
  readonly parks: 'event' | 'key';
}

/** Every service and what passes between them: topics, rights, addresses, schemas and documents follow from here. */
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
    reads: [hiringNeed, session],
    takes: [signedAgreements],
    parks: 'key',
  },
  'planning-projections': {
    owns: [],
    reads: [hiringNeed, needImport, session, agreement],
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

/** The services that own records, publish events and live on a date. */
export const owningServices: readonly ServiceName[] = entries
  .filter(([, { owns }]) => owns.length > 0)
  .map(([name]) => name);

export const aggregates: readonly Aggregate[] = entries.flatMap(([, { owns }]) => owns);

export const inboundKinds: readonly InboundKind[] = entries.flatMap(([, { takes }]) => takes);

export const inboundEvents: readonly InboundEventClass[] = inboundKinds.flatMap(
  ({ events }) => events,
);

/** The topic on which a service publishes. */
export const topicOf = (service: string): string => `mizan.${service}`;

/** The topic to which an organisation pushes; `*` names those of all. */
export const inboundTopicOf = (organisation: string, { name }: InboundKind): string =>
  `mizan.inbound.${organisation}.${name}`;

/** The services that read what a service publishes. */
export const readersOf = (owner: string): ServiceName[] =>
  entries
    .filter(([, { reads }]) => reads.some(({ service }) => service === owner))
    .map(([name]) => name);
