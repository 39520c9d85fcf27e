import { OrganisationState } from '@mizan/contracts';
import { allowedTo, type Reader } from '@mizan/records';
import { completed } from '@mizan/schemas';
import { verbs } from './organisations.access.js';
import type { OrganisationEntity } from './organisations.entity.js';

/** An organisation as the API shows it, with what the caller may do. */
export type OrganisationView = Omit<OrganisationState, 'organisationId'> & {
  id: string;
  version: number;
  can: string[];
};

export function viewOf(row: OrganisationEntity, reader: Reader): OrganisationView {
  const { organisationId, ...state } = completed(OrganisationState, row);
  return { id: organisationId, version: row.version, ...state, can: allowedTo(verbs, reader, row) };
}
