import {
  type Asking,
  containing,
  faceted,
  known,
  type Listing,
  narrowed,
  seenBy,
} from '@mizan/platform';
import { type RecordPage, RecordReader } from '@mizan/records';
import { Inject, Injectable } from '@nestjs/common';
import type { ProgrammesQuery } from './programmes.dto.js';
import { programmes } from './programmes.kind.js';
import type { ProgrammeView } from './programmes.view.js';

export const listing: Listing = {
  id: 'programme.programmeId',
  sorts: {
    title: { by: 'programme.title', type: 'text' },
    territory: { by: 'programme.territory', type: 'text' },
    field: { by: `coalesce(programme.field, '~')`, type: 'text' },
  },
};

/** Reads the programmes that the caller may see. */
@Injectable()
export class ProgrammesReader {
  constructor(@Inject(RecordReader) private readonly records: RecordReader) {}

  one(asking: Asking, id: string): Promise<ProgrammeView> {
    return this.records.one(programmes, asking, id);
  }

  page(asking: Asking, query: ProgrammesQuery): Promise<RecordPage<ProgrammeView>> {
    const { plan, status, level, mode, organisation, origin, occupation, field } = query;
    const rows = this.records.rows(programmes, 'programme').where('true');
    seenBy(rows, asking.principal, 'programme.territory');
    const place = { column: 'programme.territory', territory: query.territory };
    const leads = narrowed(rows, { 'programme.planId': plan, 'programme.status': status }, place);
    faceted(rows, 'programme.facets', {
      level,
      mode,
      organisation,
      origin,
      field,
      occupation: occupation && known('occupation', occupation),
    });
    const search = containing(['programme.title'], query.q);
    return this.records.page(programmes, asking, { rows, query, listing, leads, search });
  }
}
