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
import type { SessionsQuery } from './sessions.dto.js';
import { sessions } from './sessions.kind.js';
import type { SessionView } from './sessions.view.js';

export const listing: Listing = {
  id: 'session.sessionId',
  sorts: {
    from: { by: 'session.from', type: 'date' },
    to: { by: 'session.to', type: 'date' },
    territory: { by: 'session.territory', type: 'text' },
    site: { by: `coalesce(session.site, '~')`, type: 'text' },
    seats: { by: `coalesce(cast(session.seats ->> 'cumulative' as int), 0)`, type: 'int' },
  },
};

/** Reads the sessions that the caller may see: those in its territory and its own. */
@Injectable()
export class SessionsReader {
  constructor(@Inject(RecordReader) private readonly records: RecordReader) {}

  one(asking: Asking, id: string): Promise<SessionView> {
    return this.records.one(sessions, asking, id);
  }

  page(asking: Asking, query: SessionsQuery): Promise<RecordPage<SessionView>> {
    const { organisation } = asking.principal;
    const { occupation, outcomesDue } = query;
    const rows = this.records
      .rows(sessions, 'session')
      .where('(session.territory = any(:visible) or session.operator = :organisation)', {
        visible: territoriesRead(asking.principal),
        organisation,
      });
    equalling(rows, {
      'session.planId': query.plan,
      'session.programmeId': query.programme,
      'session.status': query.status,
      'session.operator': query.operator,
      'session.site': query.site,
      'session.audience': query.audience,
      'session.commitmentId': query.commitment,
      'session.origin': query.origin,
    });
    if (query.territory !== undefined)
      rows.andWhere('session.territory = any(:territories)', {
        territories: codesWithin('territory', query.territory),
      });
    if (occupation !== undefined)
      rows.andWhere(
        `exists (select 1 from jsonb_array_elements(session.occupations) share where share ->> 'occupation' = any(:occupations))`,
        { occupations: codesWithin('occupation', occupation) },
      );
    if (outcomesDue !== undefined)
      rows.andWhere('session.outcomesDue @> cast(:month as jsonb)', { month: outcomesDue });
    overlapping(rows, { from: 'session.from', to: 'session.to' }, query);
    containing(rows, ['session.site', 'session.operator'], query.q);
    return this.records.page(sessions, asking, { rows, query, listing });
  }
}
