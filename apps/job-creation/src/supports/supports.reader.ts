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
import type { SupportsQuery } from './supports.dto.js';
import { supports } from './supports.kind.js';
import type { SupportView } from './supports.view.js';

const NAME = `support.beneficiary ->> 'name'`;

export const listing: Listing = {
  id: 'support.supportId',
  sorts: {
    beneficiary: { by: NAME, type: 'text' },
    territory: { by: 'support.territory', type: 'text' },
    jobsExpected: { by: 'support.jobsExpected', type: 'int' },
    expectedOn: { by: `coalesce(support.expectedOn, 'infinity')`, type: 'date' },
  },
};

/** Reads the supports that the caller may see. */
@Injectable()
export class SupportsReader {
  constructor(@Inject(RecordReader) private readonly records: RecordReader) {}

  one(asking: Asking, id: string): Promise<SupportView> {
    return this.records.one(supports, asking, id);
  }

  page(asking: Asking, query: SupportsQuery): Promise<RecordPage<SupportView>> {
    const { beneficiary, commitment, funder, occupation, organisation, origin, sector } = query;
    const { principal } = asking;
    const rows = this.records.rows(supports, 'support').where('true');
    const isFunder = principal.role === 'funder';
    seenBy(rows, principal, 'support.territory', [
      `(support.organisation = :own${isFunder ? ' or support.facets @> :funded' : ''})`,
      { own: principal.organisation, funded: [`funder:${principal.organisation}`] },
    ]);
    const place = { column: 'support.territory', territory: query.territory };
    const leads = narrowed(rows, { 'support.status': query.status }, place);
    equalling(rows, { 'support.organisation': organisation, 'support.commitmentId': commitment });
    faceted(rows, 'support.facets', {
      origin,
      beneficiary,
      funder,
      occupation: occupation && known('occupation', occupation),
      sector: sector && codesWithin('sector', sector),
    });
    const { by } = listing.sorts.expectedOn!;
    overlapping(rows, { from: by, to: by }, query);
    const search = containing([NAME], query.q);
    return this.records.page(supports, asking, { rows, query, listing, leads, search });
  }
}
