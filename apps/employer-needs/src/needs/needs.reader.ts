import {
  type Asking,
  codesWithin,
  containing,
  equalling,
  type Listing,
  overlapping,
  territoriesRead,
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

/** A filter on a code matches the need itself and the parts that it is allocated to. */
const inWholeOrPart = (list: 'occupation' | 'sector'): string =>
  `(need.${list} = any(:${list}s)
    or exists (select 1 from jsonb_array_elements(need.allocation) part
               where part ->> '${list}' = any(:${list}s)))`;

/** Reads the needs that the caller may see. */
@Injectable()
export class NeedsReader {
  constructor(@Inject(RecordReader) private readonly records: RecordReader) {}

  one(asking: Asking, id: string): Promise<NeedView> {
    return this.records.one(needs, asking, id);
  }

  page(asking: Asking, query: NeedsQuery): Promise<RecordPage<NeedView>> {
    const rows = this.records
      .rows(needs, 'need')
      .where('(need.territory = any(:visible) or need.organisation = :own)', {
        visible: territoriesRead(asking.principal),
        own: asking.principal.organisation,
      });
    equalling(rows, {
      'need.status': query.status,
      'need.organisation': query.organisation,
      'need.externalId': query.externalId,
      'need.channel': query.channel,
      'need.commitmentId': query.commitment,
      'need.origin': query.origin,
    });
    if (query.territory !== undefined)
      rows.andWhere('need.territory = any(:territories)', {
        territories: codesWithin('territory', query.territory),
      });
    for (const list of ['occupation', 'sector'] as const)
      if (query[list] !== undefined)
        rows.andWhere(inWholeOrPart(list), { [`${list}s`]: codesWithin(list, query[list]) });
    overlapping(rows, { from: 'need.from', to: 'need.to' }, query);
    containing(rows, ['need.title', `need.employer ->> 'name'`, 'need.externalId'], query.q);
    return this.records.page(needs, asking, { rows, query, listing });
  }
}
