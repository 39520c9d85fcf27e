import { HiringNeedState, ImportState, jobNeeds } from '@mizan/contracts';
import { COVER_FAULTS } from '@mizan/coverage';
import {
  type Api,
  change,
  clockOperations,
  creation,
  healthOperations,
  historyOf,
  listing,
  recordListing,
  type Operation,
  consumerOperations,
  pushOperations,
  question,
  reading,
  shapes,
  statesOperations,
} from '@mizan/documents';
import { LINE_RESULTS } from '../imports/imports.entity.js';
import { listing as importsListing, reportListing } from '../imports/imports.reader.js';
import { makers, verbs as needVerbs } from '../needs/needs.access.js';
import { NeedDto } from '../needs/needs.dto.js';
import { listing as needsListing } from '../needs/needs.reader.js';

const {
  allowedOf,
  bodyOf,
  changesOf,
  count,
  id,
  listOf,
  named,
  object,
  oneOf,
  orNull,
  plain,
  sortOf,
  text,
  truth,
  version,
  viewOf,
} = shapes;
const link = named(
  'Link',
  object({
    commitment: id,
    counts: truth,
    reason: orNull(object({ code: oneOf(...COVER_FAULTS), detail: text })),
  }),
);
const need = viewOf('Need', HiringNeedState, {
  without: ['needId'],
  and: { id, version, met: count, counted: count, links: listOf(link), can: allowedOf(needVerbs) },
});
const needs = '/v1/needs';
const imports = '/v1/imports';
const needImport = viewOf('Import', ImportState, {
  without: ['importId'],
  and: { id, failure: orNull(object({ code: text, detail: text })) },
});
const fault = object({ pointer: orNull(text), code: text, detail: text });
const reportLine = named(
  'ImportLine',
  object({
    line: count,
    result: oneOf(...LINE_RESULTS),
    need: orNull(object({ id, version })),
    errors: listOf(fault),
  }),
);
const importing: Operation = {
  id: 'importNeeds',
  summary: 'Import needs, one per line',
  idempotencyKey: true,
  body: { 'application/x-ndjson': bodyOf(NeedDto) },
  description:
    'NDJSON of any length, read as it comes; the schema is that of a line. `mode=all-or-nothing` takes every line or none.',
  answers: {
    201: {
      description: 'Read to its end: every line is counted',
      shape: needImport,
      headers: ['Location'],
      names: { resource: imports, at: '/id' },
    },
  },
};
const externalId = plain({
  type: 'string',
  minLength: 1,
  maxLength: 100,
  description: 'The caller’s own name for it',
});

/** The status of the answer says whether the need is new: 201, else 200. */
const upsert: Operation = {
  id: 'putNeed',
  summary: 'Declare a need or its next version, by the caller’s own external id',
  idempotencyKey: true,
  description:
    'With `sourceVersion`, an older version than the last is refused as `stale`; the same content again changes nothing.',
  path: { externalId },
  body: { 'application/json': changesOf(NeedDto) },
  answers: {
    200: {
      description: 'Revised, or as it was already',
      shape: need,
      headers: ['ETag'],
      names: { resource: needs, at: '/id' },
    },
    201: {
      description: 'Declared',
      shape: need,
      headers: ['ETag', 'Location'],
      names: { resource: needs, at: '/id' },
    },
  },
};

/** For external ids with characters that a path cannot hold, such as `/`. */
const upsertAsked: Operation = {
  ...upsert,
  id: 'putNeedAsked',
  summary: 'The same, with the external id in the query: for one with a slash in it',
  path: {},
};

/**
 * The OpenAPI description of this service. The schemas of the requests come from the DTO classes.
 */
export const api: Api = {
  service: 'employer-needs',
  title: 'Mizan: employer needs',
  description:
    'Hiring needs as employers’ representatives and the employment agency declare them. Unit: openings.',
  operations: {
    ...healthOperations,
    ...clockOperations,
    ...statesOperations,
    ...consumerOperations,
    ...pushOperations(jobNeeds),
    'POST /v1/imports': importing,
    'GET /v1/imports': recordListing(
      'listImports',
      'The imports of the caller’s organisation; for a planner also those that brought needs to its territory',
      needImport,
      { resource: imports },
      { query: sortOf(importsListing) },
    ),
    'GET /v1/imports/{id}': question('readImport', 'An import and its counts', needImport),
    'GET /v1/imports/{id}/report': listing(
      'readImportReport',
      'What became of each line; all of them as NDJSON where that is accepted',
      reportLine,
      undefined,
      { query: sortOf(reportListing) },
    ),
    'POST /v1/needs': creation('declareNeed', 'Declare a need', need, needs),
    'PUT /v1/needs/by-external-id/{externalId}': upsert,
    'PUT /v1/needs/by-external-id': upsertAsked,
    'GET /v1/needs': recordListing(
      'listNeeds',
      'The needs that the caller may see',
      need,
      { resource: needs, makers },
      { query: sortOf(needsListing) },
    ),
    'GET /v1/needs/{id}/history': historyOf('need'),
    'GET /v1/needs/{id}': reading('readNeed', 'A need', need),
    'PATCH /v1/needs/{id}': change('reviseNeed', 'Revise what a need says', need, needs, {
      body: { 'application/json': changesOf(NeedDto) },
    }),
    'POST /v1/needs/{id}/validation': change(
      'validateNeed',
      'Validate a need, as the agency',
      need,
      needs,
    ),
    'POST /v1/needs/{id}/hires': change('recordHires', 'Report hires against a need', need, needs),
    'POST /v1/needs/{id}/withdrawal': change(
      'withdrawNeed',
      'Withdraw a need: what was met stays counted',
      need,
      needs,
      { isBodyOptional: true },
    ),
    'POST /v1/needs/{id}/reopening': change(
      'reopenNeed',
      'Open again a need that was withdrawn or has expired',
      need,
      needs,
      { isBodyOptional: true },
    ),
    'POST /v1/needs/{id}/hires/{hire}/correction': change(
      'correctHires',
      'Correct a count of hires: the right count, kept as a counter-entry with its reason',
      need,
      needs,
    ),
  },
};
