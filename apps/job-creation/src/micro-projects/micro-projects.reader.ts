import {
  type Asking,
  codesWithin,
  containing,
  equalling,
  faceted,
  known,
  type Listing,
  narrowed,
  overlapping,
  seenBy,
} from '@mizan/platform';
import { type RecordPage, RecordReader } from '@mizan/records';
import { Inject, Injectable } from '@nestjs/common';
import type { MicroProjectsQuery } from './micro-projects.dto.js';
import { microProjects } from './micro-projects.kind.js';
import type { MicroProjectView } from './micro-projects.view.js';

export const listing: Listing = {
  id: 'project.projectId',
  sorts: {
    title: { by: 'project.title', type: 'text' },
    territory: { by: 'project.territory', type: 'text' },
    jobsExpected: { by: 'project.jobsExpected', type: 'int' },
    expectedOn: { by: `coalesce(project.expectedOn, 'infinity')`, type: 'date' },
  },
};

/** Reads the micro-projects that the caller may see. */
@Injectable()
export class MicroProjectsReader {
  constructor(@Inject(RecordReader) private readonly records: RecordReader) {}

  one(asking: Asking, id: string): Promise<MicroProjectView> {
    return this.records.one(microProjects, asking, id);
  }

  page(asking: Asking, query: MicroProjectsQuery): Promise<RecordPage<MicroProjectView>> {
    const { organisation, externalId, commitment, occupation, sector } = query;
    const { principal } = asking;
    const rows = this.records.rows(microProjects, 'project').where('true');
    const isFunder = principal.role === 'funder';
    seenBy(rows, principal, 'project.territory', [
      `(project.organisation = :own${isFunder ? ' or project.facets @> :funded' : ''})`,
      { own: principal.organisation, funded: [`funder:${principal.organisation}`] },
    ]);
    const place = { column: 'project.territory', territory: query.territory };
    const leads = narrowed(rows, { 'project.status': query.status }, place);
    equalling(rows, {
      'project.organisation': organisation,
      'project.externalId': externalId,
      'project.commitmentId': commitment,
    });
    faceted(rows, 'project.facets', {
      origin: query.origin,
      funder: query.funder,
      occupation: occupation && known('occupation', occupation),
      sector: sector && codesWithin('sector', sector),
      'visit-due': query.visitDue,
    });
    const { by } = listing.sorts.expectedOn!;
    overlapping(rows, { from: by, to: by }, query);
    const search = containing(['project.title', 'project.externalId'], query.q);
    return this.records.page(microProjects, asking, { rows, query, listing, leads, search });
  }
}
