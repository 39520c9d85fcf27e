import { PlanState, ProgrammeState, SessionState, SessionTerms } from '@mizan/contracts';
import { type Api, change, clockOperations, creation, healthOperations, listing, parkedOperations, reading, shapes, statesOperations } from '@mizan/documents';

const { changesOf, id, version, viewOf } = shapes;
const plan = viewOf('Plan', PlanState, { without: ['planId'], and: { id, version } });
const programme = viewOf('Programme', ProgrammeState, { without: ['programmeId'], and: { id, version } });
const session = viewOf('Session', SessionState, { without: ['sessionId'], and: { id, version } });
const plans = '/v1/plans';
const programmes = '/v1/programmes';
const sessions = '/v1/sessions';

/** What this service says of its interface; its requests' schemas are the classes of the controllers. */
export const api: Api = {
  service: 'training-plans',
  title: 'Mizan: training plans',
  description: 'Regional and complementary training plans, their programmes and sessions. Unit: seats and persons.',
  operations: {
    ...healthOperations, ...clockOperations, ...statesOperations, ...parkedOperations,
    'POST /v1/plans': creation('draftPlan', 'Draft a plan', plan, plans),
    'GET /v1/plans': listing('listPlans', 'The plans that the caller may see', plan, plans),
    'GET /v1/plans/{id}': reading('readPlan', 'A plan', plan),
    'POST /v1/plans/{id}/adoption': change('adoptPlan', 'Adopt a plan, as the council', plan, plans),
    'POST /v1/plans/{id}/programmes': creation('proposeProgramme', 'Propose a programme of a plan', programme, programmes),
    'GET /v1/plans/{id}/programmes': listing('listProgrammesOfPlan', 'The programmes of a plan', programme, programmes),
    'GET /v1/programmes/{id}': reading('readProgramme', 'A programme', programme),
    'POST /v1/programmes/{id}/sessions': creation('scheduleSession', 'Schedule a session of a programme, as its operator', session, sessions),
    'GET /v1/programmes/{id}/sessions': listing('listSessionsOfProgramme', 'The sessions of a programme', session, sessions),
    'GET /v1/sessions/{id}': reading('readSession', 'A session', session),
    'PATCH /v1/sessions/{id}': change('reviseSession', 'Revise what a session says', session, sessions, { body: { 'application/json': changesOf(SessionTerms) } }),
    'POST /v1/sessions/{id}/enrolments': change('countEnrolments', 'Applications and enrolments so far', session, sessions),
    'POST /v1/sessions/{id}/completions': change('countCompletions', 'Completers so far', session, sessions),
    'POST /v1/sessions/{id}/cancellation': change('cancelSession', 'Cancel a session', session, sessions),
  },
};
