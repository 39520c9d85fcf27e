import {
  codesWithin,
  containing,
  equalling,
  listed,
  type Listing,
  notFound,
  overlapping,
  type Page,
  pagesOf,
  type Principal,
  territoriesWithin,
} from '@mizan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HiringNeedEntity } from './hiring-need.entity.js';
import { mayRead } from './needs.access.js';
import type { NeedsQuery } from './needs.dto.js';
import { stateOf } from './needs.service.js';
import { type NeedView, viewOf } from './needs.view.js';

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

/** A need is found by its own code, and by that of a part of it. */
const inWholeOrPart = (list: 'occupation' | 'sector'): string =>
  `(need.${list} = any(:${list}s) or exists (select 1 from jsonb_array_elements(need.allocation) part where part ->> '${list}' = any(:${list}s)))`;

/** Reads needs as far as the caller may see them. */
@Injectable()
export class NeedsReader {
  constructor(private readonly db: DataSource) {}

  async one(principal: Principal, id: string): Promise<NeedView> {
    const row = await this.db.manager.findOneBy(HiringNeedEntity, { needId: id });
    if (!row || !mayRead(principal, row)) throw notFound();
    return viewOf(row);
  }

  page({ territory, organisation: own }: Principal, query: NeedsQuery): Promise<Page<NeedView>> {
    const { status, organisation, externalId, channel, commitment, origin, occupation, sector } =
      query;
    const rows = this.db.manager
      .createQueryBuilder(HiringNeedEntity, 'need')
      .where('(need.territory = any(:visible) or need.organisation = :own)', {
        visible: territoriesWithin(territory),
        own,
      });
    equalling(rows, {
      'need.status': status,
      'need.organisation': organisation,
      'need.externalId': externalId,
      'need.channel': channel,
      'need.commitmentId': commitment,
      'need.origin': origin,
    });
    if (query.territory !== undefined)
      rows.andWhere('need.territory = any(:territories)', {
        territories: codesWithin('territory', query.territory),
      });
    if (occupation !== undefined)
      rows.andWhere(inWholeOrPart('occupation'), {
        occupations: codesWithin('occupation', occupation),
      });
    if (sector !== undefined)
      rows.andWhere(inWholeOrPart('sector'), { sectors: codesWithin('sector', sector) });
    overlapping(rows, { from: 'need.from', to: 'need.to' }, query);
    containing(rows, [`need.employer ->> 'name'`, 'need.externalId'], query.q);
    return listed(rows, query, listing, viewOf);
  }

  /** Every need with its version, for `npm run verify`. */
  async *states(): AsyncGenerator<object[]> {
    const read = async (after: string | undefined, limit: number) => {
      const rows = this.db.manager
        .createQueryBuilder(HiringNeedEntity, 'need')
        .orderBy('need.needId')
        .limit(limit);
      if (after !== undefined) rows.where('need.needId > :after', { after });
      return (await rows.getMany()).map((row) => ({ id: row.needId, row }));
    };
    for await (const page of pagesOf(read))
      yield page.map(({ id, row }) => ({
        source: `employer-needs:need:${id}`,
        version: row.version,
        state: stateOf(row),
      }));
  }
}
