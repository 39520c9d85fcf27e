import { MicroProjectState, projects as pushedProjects } from '@mizan/contracts';
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

/**
 * The OpenAPI description of this service. The schemas of the requests come from the DTO classes.
 */
export const api: Api = {
  service: 'job-creation',
  title: 'Mizan: job creation',
  description:
    'Micro-projects of self-employment, from the idea to the enterprise that lives after 24 months; incentive measures with who may have them, and their budgets. Unit: jobs; amounts in MAD.',
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
    'GET /v1/micro-projects/{id}/history': historyOf('micro-project'),
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
  },
};
