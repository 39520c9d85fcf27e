import {
  type Asking,
  codesWithin,
  containing,
  equalling,
  type Listing,
  territoriesRead,
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
    const { plan, status, level, mode, organisation, origin, occupation } = query;
    const rows = this.records
      .rows(programmes, 'programme')
      .where('programme.territory = any(:visible)', {
        visible: territoriesRead(asking.principal),
      });
    equalling(rows, {
      'programme.planId': plan,
      'programme.status': status,
      'programme.level': level,
      'programme.mode': mode,
      'programme.organisation': organisation,
      'programme.origin': origin,
    });
    if (query.territory !== undefined)
      rows.andWhere('programme.territory = any(:territories)', {
        territories: codesWithin('territory', query.territory),
      });
    if (query.field !== undefined)
      rows.andWhere('starts_with(programme.field, :field)', { field: query.field });
    if (occupation !== undefined)
      rows.andWhere(
        `exists (select 1 from jsonb_array_elements(programme.occupations) share where share ->> 'occupation' = any(:occupations))`,
        { occupations: codesWithin('occupation', occupation) },
      );
    containing(rows, ['programme.title'], query.q);
    return this.records.page(programmes, asking, { rows, query, listing });
  }
}
