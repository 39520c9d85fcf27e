import {
  type Asking,
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
    const { occupation } = query;
    const rows = this.records.rows(sessions, 'session').where('true');
    seenBy(rows, asking.principal, 'session.territory', [
      'session.operator = :own',
      { own: asking.principal.organisation },
    ]);
    const led = {
      'session.programmeId': query.programme,
      'session.planId': query.plan,
      'session.operator': query.operator,
      'session.status': query.status,
    };
    const place = { column: 'session.territory', territory: query.territory };
    const leads = narrowed(rows, led, place);
    equalling(rows, {
      'session.commitmentId': query.commitment,
      [listing.sorts.site!.by]: query.site,
    });
    faceted(rows, 'session.facets', {
      audience: query.audience,
      origin: query.origin,
      occupation: occupation && known('occupation', occupation),
      'outcomes-due': query.outcomesDue,
    });
    overlapping(rows, { from: listing.sorts.from!.by, to: listing.sorts.to!.by }, query);
    const search = containing(['session.site', 'session.operator'], query.q);
    return this.records.page(sessions, asking, { rows, query, listing, leads, search });
  }
}
