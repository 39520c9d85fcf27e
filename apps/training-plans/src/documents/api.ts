import {
  PlanState,
  PlanTerms,
  ProgrammeState,
  ProgrammeTerms,
  SessionState,
  SessionTerms,
} from '@mizan/contracts';
import { COVER_FAULTS } from '@mizan/coverage';
import {
  type Api,
  change,
  clockOperations,
  creation,
  healthOperations,
  historyOf,
  recordListing,
  consumerOperations,
  reading,
  shapes,
  statesOperations,
} from '@mizan/documents';
import { makers, verbs as planVerbs } from '../plans/plans.access.js';
import { listing as plansListing } from '../plans/plans.reader.js';
import { verbs as programmeVerbs } from '../programmes/programmes.access.js';
import { listing as programmesListing } from '../programmes/programmes.reader.js';
import { verbs as sessionVerbs } from '../sessions/sessions.access.js';
import { listing as sessionsListing } from '../sessions/sessions.reader.js';

const {
  allowedOf,
  changesOf,
  count,
  id,
  listOf,
  named,
  number,
  object,
  oneOf,
  orNull,
  sortOf,
  text,
  truth,
  version,
  viewOf,
} = shapes;
const plan = viewOf('Plan', PlanState, {
  without: ['planId'],
  and: { id, version, can: allowedOf(planVerbs) },
});
const programme = viewOf('Programme', ProgrammeState, {
  without: ['programmeId'],
  and: { id, version, can: allowedOf(programmeVerbs) },
});
const insertion = orNull(object({ numerator: count, denominator: count, rate: orNull(number) }));
const link = named(
  'Link',
  object({
    commitment: id,
    counts: truth,
    reason: orNull(object({ code: oneOf(...COVER_FAULTS), detail: text })),
  }),
);
const session = viewOf('Session', SessionState, {
  without: ['sessionId'],
  and: {
    id,
    version,
    fill: orNull(number),
    pressure: orNull(number),
    insertionAt6: insertion,
    insertionAt12: insertion,
    links: listOf(link),
    can: allowedOf(sessionVerbs),
  },
});
const plans = '/v1/plans';
const programmes = '/v1/programmes';
const sessions = '/v1/sessions';

/**
 * The OpenAPI description of this service. The schemas of the requests come from the DTO classes.
 */
export const api: Api = {
  service: 'training-plans',
  title: 'Mizan: training plans',
  description:
    'Regional and complementary training plans, their programmes and sessions. Unit: seats and persons.',
  operations: {
    ...healthOperations,
    ...clockOperations,
    ...statesOperations,
    ...consumerOperations,
    'POST /v1/plans': creation('draftPlan', 'Draft a plan', plan, plans),
    'GET /v1/plans': recordListing(
      'listPlans',
      'The plans that the caller may see',
      plan,
      { resource: plans, makers },
      { query: sortOf(plansListing) },
    ),
    'GET /v1/plans/{id}/history': historyOf('plan'),
    'GET /v1/plans/{id}': reading('readPlan', 'A plan', plan),
    'PATCH /v1/plans/{id}': change('revisePlan', 'Revise a draft', plan, plans, {
      body: { 'application/json': changesOf(PlanTerms) },
    }),
    'POST /v1/plans/{id}/adoption': change(
      'adoptPlan',
      'Adopt a plan, as the council',
      plan,
      plans,
    ),
    'POST /v1/plans/{id}/closure': change(
      'closePlan',
      'Close a plan before its last day',
      plan,
      plans,
    ),
    'POST /v1/plans/{id}/programmes': creation(
      'proposeProgramme',
      'Propose a programme of a plan',
      programme,
      programmes,
    ),
    'GET /v1/plans/{id}/programmes': recordListing(
      'listProgrammesOfPlan',
      'The programmes of a plan',
      programme,
      { resource: programmes },
      { query: sortOf(programmesListing) },
    ),
    'GET /v1/programmes': recordListing(
      'listProgrammes',
      'The programmes that the caller may see',
      programme,
      { resource: programmes },
      { query: sortOf(programmesListing) },
    ),
    'GET /v1/programmes/{id}/history': historyOf('programme'),
    'GET /v1/programmes/{id}': reading('readProgramme', 'A programme', programme),
    'PATCH /v1/programmes/{id}': change(
      'reviseProgramme',
      'Revise a programme: its shares reach the sessions that have not ended',
      programme,
      programmes,
      { body: { 'application/json': changesOf(ProgrammeTerms) } },
    ),
    'POST /v1/programmes/{id}/opening': change(
      'openProgramme',
      'Open a proposed programme',
      programme,
      programmes,
    ),
    'POST /v1/programmes/{id}/suspension': change(
      'suspendProgramme',
      'Take no new sessions for a time',
      programme,
      programmes,
    ),
    'POST /v1/programmes/{id}/resumption': change(
      'resumeProgramme',
      'Take new sessions again',
      programme,
      programmes,
    ),
    'POST /v1/programmes/{id}/closure': change(
      'closeProgramme',
      'Close a programme for good',
      programme,
      programmes,
      { isBodyOptional: true },
    ),
    'POST /v1/programmes/{id}/sessions': creation(
      'scheduleSession',
      'Schedule a session of a programme, as its operator',
      session,
      sessions,
    ),
    'GET /v1/programmes/{id}/sessions': recordListing(
      'listSessionsOfProgramme',
      'The sessions of a programme',
      session,
      { resource: sessions },
      { query: sortOf(sessionsListing) },
    ),
    'GET /v1/sessions': recordListing(
      'listSessions',
      'The sessions that the caller may see',
      session,
      { resource: sessions },
      { query: sortOf(sessionsListing) },
    ),
    'GET /v1/sessions/{id}/history': historyOf('session'),
    'GET /v1/sessions/{id}': reading('readSession', 'A session', session),
    'PATCH /v1/sessions/{id}': change(
      'reviseSession',
      'Revise what a session says',
      session,
      sessions,
      { body: { 'application/json': changesOf(SessionTerms) } },
    ),
    'POST /v1/sessions/{id}/enrolments': change(
      'countEnrolments',
      'Applications and enrolments so far',
      session,
      sessions,
    ),
    'POST /v1/sessions/{id}/completions': change(
      'countCompletions',
      'Completers so far',
      session,
      sessions,
    ),
    'POST /v1/sessions/{id}/outcomes': change(
      'countOutcomes',
      'Leavers in work 6 or 12 months after, of those asked',
      session,
      sessions,
    ),
    'POST /v1/sessions/{id}/cancellation': change(
      'cancelSession',
      'Cancel a session',
      session,
      sessions,
    ),
  },
};
