import type { Step } from './step.js';

const as = 'operator-ofppt';
const council = 'council-ma-04';
const nobody = '00000000-0000-7000-8000-000000000000';
const at = (name: string) => ({ id: `{${name}.id}` });
const plan = { title: 'Plan régional de formation 2026-2027', territory: 'MA-04', audience: 'non-graduate', kind: 'regional', from: '2026-09-01', to: '2027-08-31', origin: 'fictional' };
const programme = { title: 'Opérateur de câblage', field: '0713', level: 'qualification', mode: 'alternating', occupations: [{ occupation: '8212', share: 0.6 }, { occupation: '7411', share: 0.4 }], origin: 'fictional' };
const session = { operator: as, site: 'CMC RSK', territory: 'MA-KEN', seats: { minimum: 20, simultaneous: 100, cumulative: 100 }, from: '2026-09-15', to: '2027-03-31', audience: 'non-graduate', commitmentId: null, origin: 'fictional' };
const past = { ...session, from: '2025-01-06', to: '2025-06-30' };

const drafting = { operation: 'draftPlan', as: council } as const;
const proposing = { operation: 'proposeProgramme', as, path: at('plan') } as const;
const scheduling = { operation: 'scheduleSession', as, path: at('programme') } as const;

const plans: Step[] = [
  { ...drafting, name: 'A regional plan', body: plan, gives: 201, keep: 'draft' },
  { ...drafting, name: 'A plan that ends before it begins', body: { ...plan, to: '2026-08-01' }, gives: 'dates-reversed' },
  { ...drafting, name: 'A plan with one end', body: { ...plan, to: null }, gives: 'window-incomplete' },
  { ...drafting, name: 'A regional plan with a parent', body: { ...plan, parent: { reference: 'PDR 2022-2027' } }, gives: 'parent-not-expected' },
  { ...drafting, name: 'A complementary plan without its parent', body: { ...plan, kind: 'complementary' }, gives: 'parent-missing' },
  { ...drafting, name: 'A parent that is not there', body: { ...plan, kind: 'complementary', parent: { planId: nobody } }, gives: 'unknown-plan' },
  { operation: 'revisePlan', name: 'Another title', as: council, path: at('draft'), ifMatch: 'draft', body: { title: 'Plan régional de formation, édition 2026' }, gives: 200, keep: 'draft' },
  { operation: 'revisePlan', name: 'Another territory', as: council, path: at('draft'), ifMatch: 'draft', body: { territory: 'MA-KEN' }, gives: 'identity-is-fixed' },
  { operation: 'closePlan', name: 'A draft cannot be closed', as: council, path: at('draft'), ifMatch: 'draft', gives: 'not-adopted' },
  { operation: 'adoptPlan', name: 'The council adopts it', as: council, path: at('draft'), ifMatch: 'draft', gives: 200, keep: 'plan' },
  { operation: 'adoptPlan', name: 'An operator adopts nothing', as, path: at('draft'), ifMatch: 'plan', gives: 'forbidden' },
  { operation: 'revisePlan', name: 'It is no draft any more', as: council, path: at('plan'), ifMatch: 'plan', body: { title: 'Autre' }, gives: 'not-a-draft' },
  { ...drafting, name: 'A complementary plan for those without a diploma', body: { ...plan, title: 'Plan complémentaire', kind: 'complementary', parent: { planId: '{plan.id}' } }, gives: 201 },
  { ...drafting, name: 'A plan of last year', body: { ...plan, from: '2025-01-01', to: '2025-12-31' }, gives: 201, keep: 'lastYear', isPreparation: true },
  { operation: 'adoptPlan', name: 'Its period is over', as: council, path: at('lastYear'), ifMatch: 'lastYear', gives: 'period-is-over' },
  { operation: 'listPlans', name: 'The regional plans', as, query: { kind: 'regional', limit: '1' }, gives: 200 },
  { operation: 'readPlan', name: 'The plan', as, path: at('plan'), gives: 200 },
];

const programmes: Step[] = [
  { ...proposing, name: 'Cabling operators', body: programme, gives: 201, keep: 'programme' },
  { ...proposing, name: 'Shares above one', body: { ...programme, occupations: [{ occupation: '8212', share: 0.8 }, { occupation: '7411', share: 0.4 }] }, gives: 'shares-exceed-one' },
  { ...proposing, name: 'An occupation twice', body: { ...programme, occupations: [{ occupation: '8212', share: 0.2 }, { occupation: '8212', share: 0.2 }] }, gives: 'occupation-twice' },
  { ...proposing, name: 'A field that is no ISCED-F code', body: { ...programme, field: 'welding' }, gives: 'wrong-form' },
  { operation: 'listProgrammesOfPlan', name: 'The programmes of the plan', as, path: at('plan'), gives: 200 },
  { operation: 'listProgrammes', name: 'Those for an occupation', as, query: { occupation: '8212' }, gives: 200 },
  { operation: 'readProgramme', name: 'The programme', as, path: at('programme'), gives: 200 },
  { operation: 'reviseProgramme', name: 'Other shares', as, path: at('programme'), ifMatch: 'programme', body: { occupations: [{ occupation: '8212', share: 0.5 }, { occupation: '7411', share: 0.5 }] }, gives: 200, keep: 'programme' },
  { operation: 'suspendProgramme', name: 'It is not open yet', as: council, path: at('programme'), ifMatch: 'programme', body: { reason: 'Atelier en travaux' }, gives: 'programme-not-open' },
  { operation: 'resumeProgramme', name: 'It is not suspended', as: council, path: at('programme'), ifMatch: 'programme', gives: 'programme-not-suspended' },
  { operation: 'openProgramme', name: 'The council opens it', as: council, path: at('programme'), ifMatch: 'programme', gives: 200, keep: 'programme' },
];

const sessions: Step[] = [
  { ...scheduling, name: 'A session of 100 seats', body: session, gives: 201, keep: 'session' },
  { ...drafting, name: 'A plan of one province', body: { ...plan, territory: 'MA-KEN' }, gives: 201, keep: 'provincial', isPreparation: true },
  { ...proposing, name: 'Its programme', path: at('provincial'), body: programme, gives: 201, keep: 'local', isPreparation: true },
  { ...scheduling, name: 'In another province than the programme', path: at('local'), body: { ...session, territory: 'MA-RAB' }, gives: 'outside-the-programme' },
  { ...scheduling, name: 'More needed to start than there are seats', body: { ...session, seats: { minimum: 200, cumulative: 100 } }, gives: 'minimum-above-capacity' },
  { ...scheduling, name: 'More at once than in all', body: { ...session, seats: { simultaneous: 200, cumulative: 100 } }, gives: 'simultaneous-above-cumulative' },
  { operation: 'listSessionsOfProgramme', name: 'The sessions of the programme', as, path: at('programme'), gives: 200 },
  { operation: 'listSessions', name: 'The sessions of a province', as, query: { territory: 'MA-KEN' }, gives: 200 },
  { operation: 'readSession', name: 'The session', as, path: at('session'), gives: 200 },
  { operation: 'reviseSession', name: 'Twenty seats more', as, path: at('session'), ifMatch: 'session', body: { seats: { minimum: 20, simultaneous: 120, cumulative: 120 } }, gives: 200, keep: 'session' },
  { operation: 'reviseSession', name: 'Another operator', as, path: at('session'), ifMatch: 'session', body: { operator: 'operator-other' }, gives: 'organisation-mismatch' },
  { operation: 'countEnrolments', name: 'Ninety-six are enrolled', as, path: at('session'), ifMatch: 'session', body: { on: '2026-11-20', applications: 240, enrolled: 96 }, gives: 200, keep: 'session' },
  { operation: 'countEnrolments', name: 'An older count', as, path: at('session'), ifMatch: 'session', body: { on: '2026-10-01', enrolled: 50 }, gives: 'older-count' },
  { operation: 'countEnrolments', name: 'A count of tomorrow', as, path: at('session'), ifMatch: 'session', body: { on: '2026-11-25', enrolled: 50 }, gives: 'date-in-the-future' },
  { operation: 'countEnrolments', name: 'More than there are seats', as, path: at('session'), ifMatch: 'session', body: { on: '2026-11-21', enrolled: 500 }, gives: 'enrolled-exceed-seats' },
  { operation: 'countCompletions', name: 'More than are enrolled', as, path: at('session'), ifMatch: 'session', body: { on: '2026-11-21', completed: 97 }, gives: 'completed-exceed-enrolled' },
  { operation: 'countOutcomes', name: 'It has not ended', as, path: at('session'), ifMatch: 'session', body: { month: 6, on: '2026-11-21', numerator: 1, denominator: 2 }, gives: 'session-not-ended' },
  { operation: 'countCompletions', name: 'Eighty have completed', as, path: at('session'), ifMatch: 'session', body: { on: '2026-11-21', completed: 80 }, gives: 200, keep: 'session' },
  { operation: 'cancelSession', name: 'Some have completed it', as, path: at('session'), ifMatch: 'session', gives: 'already-completed' },
];

const outcomes: Step[] = [
  { ...scheduling, name: 'A session that has ended', body: past, gives: 201, keep: 'past' },
  { operation: 'countOutcomes', name: 'Nobody has counted the completers', as, path: at('past'), ifMatch: 'past', body: { month: 6, on: '2026-01-15', numerator: 10, denominator: 20 }, gives: 'completions-unknown' },
  { operation: 'countCompletions', name: 'Twenty have completed', as, path: at('past'), ifMatch: 'past', body: { on: '2025-07-01', completed: 20 }, gives: 200, keep: 'past' },
  { operation: 'countOutcomes', name: 'Fourteen of twenty are in work', as, path: at('past'), ifMatch: 'past', body: { month: 6, on: '2026-01-15', numerator: 14, denominator: 20 }, gives: 200, keep: 'past' },
  { operation: 'countOutcomes', name: 'More in work than were asked', as, path: at('past'), ifMatch: 'past', body: { month: 12, on: '2026-07-15', numerator: 21, denominator: 20 }, gives: 'numerator-above-denominator' },
  { operation: 'countOutcomes', name: 'More asked than have completed', as, path: at('past'), ifMatch: 'past', body: { month: 12, on: '2026-07-15', numerator: 1, denominator: 30 }, gives: 'outcome-exceeds-completed' },
  { operation: 'countOutcomes', name: 'Before the twelfth month', as, path: at('past'), ifMatch: 'past', body: { month: 12, on: '2026-02-15', numerator: 1, denominator: 2 }, gives: 'outcome-too-early' },
  { ...scheduling, name: 'A session to be given up', body: session, gives: 201, keep: 'cancelled', isPreparation: true },
  { operation: 'cancelSession', name: 'It will not take place', as, path: at('cancelled'), ifMatch: 'cancelled', gives: 200, keep: 'cancelled' },
  { operation: 'countEnrolments', name: 'Enrolments of a cancelled session', as, path: at('cancelled'), ifMatch: 'cancelled', body: { on: '2026-11-20', enrolled: 1 }, gives: 'session-is-closed' },
];

const endings: Step[] = [
  { operation: 'suspendProgramme', name: 'The workshop is rebuilt', as: council, path: at('programme'), ifMatch: 'programme', body: { reason: 'Atelier en travaux' }, gives: 200, keep: 'programme' },
  { operation: 'openProgramme', name: 'It was opened before', as: council, path: at('programme'), ifMatch: 'programme', gives: 'programme-not-proposed' },
  { ...scheduling, name: 'A suspended programme takes no session', body: session, gives: 'programme-takes-no-sessions' },
  { operation: 'resumeProgramme', name: 'The workshop is open again', as: council, path: at('programme'), ifMatch: 'programme', gives: 200, keep: 'programme' },
  { operation: 'closeProgramme', name: 'The trade has changed', as: council, path: at('programme'), ifMatch: 'programme', body: { reason: 'Filière remplacée' }, gives: 200, keep: 'programme' },
  { operation: 'reviseProgramme', name: 'It is closed', as: council, path: at('programme'), ifMatch: 'programme', body: { title: 'Autre' }, gives: 'programme-is-closed' },
  { operation: 'closePlan', name: 'The council closes the plan', as: council, path: at('plan'), ifMatch: 'plan', gives: 200 },
  { ...proposing, name: 'A closed plan takes no programme', body: programme, gives: 'plan-is-closed' },
];

export const trainingPlans: readonly Step[] = [...plans, ...programmes, ...sessions, ...outcomes, ...endings];
