import { organisation, OrganisationState } from '@mizan/contracts';
import type { RecordKind } from '@mizan/records';
import { completed } from '@mizan/schemas';
import { makers, mayRead, verbs } from './organisations.access.js';
import { OrganisationEntity } from './organisations.entity.js';
import { type OrganisationView, viewOf } from './organisations.view.js';
import { due } from './rules/organisation.js';

/** Organisations, as records are kept. */
export const organisations: RecordKind<OrganisationEntity, OrganisationState, OrganisationView> = {
  aggregate: organisation,
  entity: OrganisationEntity,
  resource: '/v1/organisations',
  stateOf: (row) => completed(OrganisationState, row),
  verbs,
  makers,
  mayRead,
  view: viewOf,
  due,
};
