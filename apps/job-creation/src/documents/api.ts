import { MicroProjectState, projects as pushedProjects, SupportState } from '@mizan/contracts';
import { COVER_FAULTS } from '@mizan/coverage';
import {
  type Api,
  change,
  clockOperations,
  consumerOperations,
  creation,
  healthOperations,
  historyOf,
  pushOperations,
  reading,
  recordListing,
  shapes,
  statesOperations,
} from '@mizan/documents';
import { makers, verbs } from '../micro-projects/micro-projects.access.js';
import { MicroProjectDto } from '../micro-projects/micro-projects.dto.js';
import { listing } from '../micro-projects/micro-projects.reader.js';
import { makers as supportMakers, verbs as supportVerbs } from '../supports/supports.access.js';
import { SupportDto } from '../supports/supports.dto.js';
import { listing as supportListing } from '../supports/supports.reader.js';
import { incentiveOperations } from './incentives.js';

const {
  allowedOf,
  changesOf,
  count,
  id,
  listOf,
  named,
  object,
  oneOf,
  orNull,
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
const project = viewOf('MicroProject', MicroProjectState, {
  without: ['projectId'],
  and: { id, version, financed: orNull(count), links: listOf(link), can: allowedOf(verbs) },
});
const projects = '/v1/micro-projects';
const support = viewOf('Support', SupportState, {
  without: ['supportId'],
  and: { id, version, links: listOf(link), can: allowedOf(supportVerbs) },
});
const supports = '/v1/supports';

const supportOperations: Api['operations'] = {
  'POST /v1/supports': creation('requestSupport', 'Request a support', support, supports),
  'GET /v1/supports': recordListing(
    'listSupports',
    'The supports that the caller may see',
    support,
    { resource: supports, makers: supportMakers },
    { query: sortOf(supportListing) },
  ),
  'GET /v1/supports/{id}/history': historyOf('support'),
  'GET /v1/supports/{id}': reading('readSupport', 'A support', support),
  'PATCH /v1/supports/{id}': change(
    'reviseSupport',
    'Revise a request, until somebody has decided on it',
    support,
    supports,
    { body: { 'application/json': changesOf(SupportDto) } },
  ),
  'POST /v1/supports/{id}/grant': change(
    'grantSupport',
    'The organisation of the caller gives this much of its own money',
    support,
    supports,
  ),
  'POST /v1/supports/{id}/refusal': change(
    'refuseSupport',
    'Refuse a support, for a reason',
    support,
    supports,
  ),
  'POST /v1/supports/{id}/start': change(
    'startSupport',
    'The supported work begins',
    support,
    supports,
  ),
  'POST /v1/supports/{id}/evaluation': change(
    'evaluateSupport',
    'What the support has brought: the jobs created replace the expected ones',
    support,
    supports,
  ),
  'POST /v1/supports/{id}/abandonment': change(
    'abandonSupport',
    'Give a support up before its evaluation, for a reason',
    support,
    supports,
  ),
};

/**
 * The OpenAPI description of this service. The schemas of the requests come from the DTO classes.
 */
export const api: Api = {
  service: 'job-creation',
  title: 'Mizan: job creation',
  description:
    'Micro-projects of self-employment, from the idea to the enterprise that lives after 24 months; supports of cooperatives and associations; incentive measures with who may have them, and their budgets. Unit: jobs; amounts in MAD.',
  operations: {
    ...healthOperations,
    ...clockOperations,
    ...statesOperations,
    ...consumerOperations,
    ...pushOperations(pushedProjects),
    ...incentiveOperations,
    'POST /v1/micro-projects': creation(
      'proposeMicroProject',
      'Propose a micro-project',
      project,
      projects,
    ),
    'GET /v1/micro-projects': recordListing(
      'listMicroProjects',
      'The micro-projects that the caller may see',
      project,
      { resource: projects, makers },
      { query: sortOf(listing) },
    ),
    'GET /v1/micro-projects/{id}/history': historyOf('microProject'),
    'GET /v1/micro-projects/{id}': reading('readMicroProject', 'A micro-project', project),
    'PATCH /v1/micro-projects/{id}': change(
      'reviseMicroProject',
      'Revise what a micro-project says, until it is created',
      project,
      projects,
      { body: { 'application/json': changesOf(MicroProjectDto) } },
    ),
    'POST /v1/micro-projects/{id}/selection': change(
      'selectMicroProject',
      'What the selection committee decided',
      project,
      projects,
    ),
    'POST /v1/micro-projects/{id}/incubation': change(
      'incubateMicroProject',
      'The project is incubated by an organisation',
      project,
      projects,
    ),
    'POST /v1/micro-projects/{id}/financing': change(
      'financeMicroProject',
      'Who finances the project, with how much',
      project,
      projects,
    ),
    'POST /v1/micro-projects/{id}/creation': change(
      'createMicroProject',
      'The enterprise exists: the jobs created replace the expected ones',
      project,
      projects,
    ),
    'POST /v1/micro-projects/{id}/visits': change(
      'visitMicroProject',
      'What a visit found: alive or not, and the jobs there',
      project,
      projects,
    ),
    'POST /v1/micro-projects/{id}/abandonment': change(
      'abandonMicroProject',
      'Give a project up, for a reason: jobs created stay created',
      project,
      projects,
    ),
    ...supportOperations,
  },
};
