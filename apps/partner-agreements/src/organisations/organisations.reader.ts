import { type Asking, containing, type Listing, narrowed } from '@mizan/platform';
import { type RecordPage, RecordReader } from '@mizan/records';
import { Inject, Injectable } from '@nestjs/common';
import type { OrganisationsQuery } from './organisations.dto.js';
import { organisations } from './organisations.kind.js';
import type { OrganisationView } from './organisations.view.js';

const NAMES = ['fr', 'ar', 'en'].map((language) => `organisation.name ->> '${language}'`);

export const listing: Listing = {
  id: 'organisation.organisationId',
  idType: 'text',
  sorts: {
    name: { by: `organisation.name ->> 'fr'`, type: 'text' },
    kind: { by: 'organisation.kind', type: 'text' },
    territory: { by: 'organisation.territory', type: 'text' },
  },
};

/** Reads the organisations of the partnership. */
@Injectable()
export class OrganisationsReader {
  constructor(@Inject(RecordReader) private readonly records: RecordReader) {}

  one(asking: Asking, id: string): Promise<OrganisationView> {
    return this.records.one(organisations, asking, id);
  }

  page(asking: Asking, query: OrganisationsQuery): Promise<RecordPage<OrganisationView>> {
    const rows = this.records.rows(organisations, 'organisation').where('true');
    const { kind, status, territory } = query;
    const place = { column: 'organisation.territory', territory };
    const leads = narrowed(
      rows,
      { 'organisation.kind': kind, 'organisation.status': status },
      place,
    );
    const search = containing(
      ['organisation.organisationId', 'organisation.acronym', ...NAMES],
      query.q,
    );
    return this.records.page(organisations, asking, { rows, query, listing, leads, search });
  }
}
