import {
  codesWithin,
  containing,
  equalling,
  listed,
  type Listing,
  notFound,
  overlapping,
  type Page,
  type Principal,
  territoriesWithin,
} from '@mizan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { mayRead } from '../training.access.js';
import { SessionEntity } from './session.entity.js';
import type { SessionsQuery } from './sessions.dto.js';
import { type SessionView, viewOf } from './sessions.view.js';

export const listing: Listing = {
  id: 'session.sessionId',
  sorts: {
    from: { by: 'session.from', type: 'date' },
    to: { by: 'session.to', type: 'date' },
    territory: { by: 'session.territory', type: 'text' },
    site: { by: `coalesce(session.site, '~')`, type: 'text' },
    seats: { by: `cast(session.seats ->> 'cumulative' as int)`, type: 'int' },
  },
};

/** Reads sessions as far as the caller may see them: its territory's and its own. */
@Injectable()
export class SessionsReader {
  constructor(private readonly db: DataSource) {}

  async one(principal: Principal, id: string): Promise<SessionView> {
    const row = await this.db.manager.findOneBy(SessionEntity, { sessionId: id });
    if (!row || !mayRead(principal, row)) throw notFound();
    return viewOf(row);
  }

  page({ territory, organisation }: Principal, query: SessionsQuery): Promise<Page<SessionView>> {
    const {
      plan,
      programme,
      status,
      operator,
      site,
      audience,
      commitment,
      origin,
      occupation,
      outcomesDue,
    } = query;
    const rows = this.db.manager
      .createQueryBuilder(SessionEntity, 'session')
      .where('(session.territory = any(:visible) or session.operator = :organisation)', {
        visible: territoriesWithin(territory),
        organisation,
      });
    equalling(rows, {
      'session.planId': plan,
      'session.programmeId': programme,
      'session.status': status,
      'session.operator': operator,
      'session.site': site,
      'session.audience': audience,
      'session.commitmentId': commitment,
      'session.origin': origin,
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
    return listed(rows, query, listing, viewOf);
  }
}
