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
import type { NeedsQuery } from './needs.dto.js';
import { needs } from './needs.kind.js';
import type { NeedView } from './needs.view.js';

export const listing: Listing = {
  id: 'need.needId',
  sorts: {
    externalId: { by: 'need.externalId', type: 'text' },
    territory: { by: 'need.territory', type: 'text' },
    openings: { by: 'need.openings', type: 'int' },
    from: { by: `coalesce(need.from, 'infinity')`, type: 'date' },
    to: { by: `coalesce(need.to, 'infinity')`, type: 'date' },
  },
};

const SEARCHED = ['need.title', `need.employer ->> 'name'`, 'need.externalId'];

/** Reads the needs that the caller may see. */
@Injectable()
export class NeedsReader {
  constructor(@Inject(RecordReader) private readonly records: RecordReader) {}

  one(asking: Asking, id: string): Promise<NeedView> {
    return this.records.one(needs, asking, id);
  }

  page(asking: Asking, query: NeedsQuery): Promise<RecordPage<NeedView>> {
    const { organisation, externalId, commitment, occupation, sector } = query;
    const rows = this.records.rows(needs, 'need').where('true');
    seenBy(rows, asking.principal, 'need.territory', [
      'need.organisation = :own',
      { own: asking.principal.organisation },
    ]);
    const place = { column: 'need.territory', territory: query.territory };
    const leads = narrowed(rows, { 'need.status': query.status }, place);
    equalling(rows, {
      'need.organisation': organisation,
      'need.externalId': externalId,
      'need.commitmentId': commitment,
    });
    faceted(rows, 'need.facets', {
      channel: query.channel,
      origin: query.origin,
      occupation: occupation && known('occupation', occupation),
      sector: sector && codesWithin('sector', sector),
    });
    overlapping(rows, { from: listing.sorts.from!.by, to: listing.sorts.to!.by }, query);
    const search = containing(SEARCHED, query.q);
    return this.records.page(needs, asking, { rows, query, listing, leads, search });
  }
}
