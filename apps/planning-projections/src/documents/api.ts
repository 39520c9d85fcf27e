import {
  type Api,
  change,
  consumerOperations,
  creation,
  healthOperations,
  listing,
  recordListing,
  type Operation,
  question,
  reading,
  shapes,
  topicLag,
} from '@mizan/documents';
import { makers } from '../assumption-sets/assumption-sets.access.js';
import { listing as runListing } from '../operation-runs/operation-runs.controller.js';
import { MOVED_CHARACTERS_MAX } from '../live/followed-question.js';
import { CELLS_MAX } from '../live/movement-feed.js';
import { POSITION } from '../live/stream-position.js';
import { QUESTION_LENGTH_MAX, QUESTIONS_MAX } from '../live/stream-questions.js';
import { SOURCE_KINDS } from '../posting-rules/sources.js';
import {
  fresh,
  projection,
  lineage,
  commitment,
  trace,
  codeList,
  assumptionSet,
  sets,
  run,
  ledger,
  positions,
  streamed,
} from './answers.js';

const { listOf, object, oneOf, plain, sortOf, truth } = shapes;

/** A read that waits for what the caller has just written. */
const waiting = (query: Operation['query'] = {}) => ({
  query: {
    after: plain({
      type: 'string',
      pattern: `^(${Object.keys(SOURCE_KINDS).join('|')}):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}@[1-9][0-9]{0,8}$|^import:.{1,100}$`,
      description: 'Wait at most 5 s until this is in the figures: `need:<id>@<version>`',
    }),
    ...query,
  },
  problems: { 503: ['not-yet-visible'], 409: ['parked'] } satisfies Operation['problems'],
});
const by = plain({
  type: 'string',
  maxLength: 200,
  pattern: '^[a-z]+(:[a-z0-9-]+)?(,[a-z]+(:[a-z0-9-]+)?)*$',
  description:
    'Dimensions, each with a level or the one below the filter’s: `territory,occupation:1`',
});

const stream: Operation = {
  id: 'followMovements',
  summary: 'What moves in the answers to some questions, as it moves',
  description: `Server-sent events, at most four a second. With \`question\`s: \`answers\` (\`AnswersEvent\`: the whole rows that moved, the codes of those that are gone, and the sums), \`reset\` (\`ResetEvent\`: ask these questions again), \`end\`. Applied to a whole answer whose position lies between \`after\` and \`position\`, an event makes it the answer at \`position\`: replace rows by their codes, and order them: what is not allocated last, the largest gap first, then by code (by period or sector: by code alone). An answer before \`after\` (of the event, or of what moved in this question) has to be asked again, one after \`position\` stays as it is. \`reset\` also comes where more than ${MOVED_CHARACTERS_MAX} characters moved in one answer. A reader that takes nothing for 30 s is disconnected.

Without questions: \`ready\`, \`moved\` (the keys of at most ${CELLS_MAX} cells), \`reset\`, \`end\`. The stream goes on after the event that \`Last-Event-ID\` names, else after \`position\`, and ends with the token. The head of the request may have 16 KiB.`,
  query: {
    question: plain({
      type: 'array',
      maxItems: QUESTIONS_MAX,
      items: { type: 'string', maxLength: QUESTION_LENGTH_MAX },
      description:
        'The query string of a question to `GET /v1/projections`, without `cursor`, `asOf` and `after`: `by=territory&line=declared`. The parameter stands once for each question',
    }),
    position: plain({
      type: 'string',
      pattern: POSITION.source,
      description: 'The `position` of the reader’s oldest answer',
    }),
  },
  answers: {
    200: {
      description: 'Until the token ends',
      shape: streamed,
      contentType: 'text/event-stream',
    },
  },
};

/**
 * The OpenAPI description of this service. The schemas of the queries come from the DTO classes.
 */
export const api: Api = {
  service: 'planning-projections',
  title: 'Mizan: planning projections',
  description:
    'Demand, supply and gap, cell by cell, with the entries behind each figure. Openings, persons, seats, jobs and MAD are never added.',
  operations: {
    ...healthOperations,
    ...consumerOperations,
    'GET /v1/projections': question(
      'readProjection',
      'Demand, supply and gap of a scope, by the dimensions asked',
      projection,
      waiting({ by }),
    ),
    'GET /v1/projections/lineage': question(
      'readLineage',
      'The entries behind a figure: the same filter, the same sum',
      lineage,
      waiting(),
    ),
    'GET /v1/commitments': question(
      'listPostedCommitments',
      'What was promised, and what of it counts',
      shapes.pageOf(commitment),
      waiting(),
    ),
    'POST /v1/assumption-sets': creation(
      'draftAssumptionSet',
      'Draft a set of assumptions',
      assumptionSet,
      sets,
    ),
    'GET /v1/assumption-sets': recordListing(
      'listAssumptionSets',
      'Every set, the one in use among them',
      assumptionSet,
      { resource: sets, makers },
    ),
    'GET /v1/assumption-sets/{id}': reading(
      'readAssumptionSet',
      'A set of assumptions',
      assumptionSet,
    ),
    'PATCH /v1/assumption-sets/{id}': change(
      'reviseAssumptionSet',
      'Revise a draft',
      assumptionSet,
      sets,
    ),
    'POST /v1/assumption-sets/{id}/approval': change(
      'approveAssumptionSet',
      'Approve a draft',
      assumptionSet,
      sets,
    ),
    'POST /v1/assumption-sets/{id}/activation': change(
      'activateAssumptionSet',
      'Put it in the place of the one in use: every figure rests on it when this answers',
      assumptionSet,
      sets,
    ),
    'GET /v1/operations/runs': listing(
      'listOperationRuns',
      'What each verify and rebuild compared and found',
      run,
      '/v1/operations/runs',
      {
        query: sortOf(runListing),
        description:
          'Differences are shown to operators (`operations:replay`) only; others read how many there are.',
      },
    ),
    'GET /v1/operations/runs/{id}': question('readOperationRun', 'One verify or rebuild', run),
    'GET /v1/operations/ledger': question(
      'readServingLedger',
      'The generation that serves, and the set that it rests on',
      ledger,
    ),
    'GET /v1/positions': {
      ...question(
        'readPositions',
        'What the positions after one rest on: offsets, parked records, activation',
        positions,
      ),
      description:
        'For programs that compute the figures again. The first one is whole if `after` is missing, or not kept any more.',
    },
    'GET /v1/stream': stream,
    'GET /v1/freshness': question(
      'readFreshness',
      'How far behind the owners’ logs the figures are',
      object({ ...fresh, isEmpty: truth, topics: listOf(topicLag) }),
    ),
    'GET /v1/code-lists/{list}': question(
      'readCodeList',
      'A whole code list, with its labels in fr, ar and en',
      codeList,
      { path: { list: oneOf('territory', 'occupation', 'sector') } },
    ),
    'GET /v1/events/{id}/trace': question('traceEvent', 'What one event changed', trace, {
      path: { id: plain({ type: 'string', minLength: 1, maxLength: 200 }) },
    }),
  },
};
