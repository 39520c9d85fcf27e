import { isId, keyOf, limitOf, notFound, type Page, pageOf, pagesOf, type Principal, territoriesWithin } from '@mizan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HiringNeedEntity } from './hiring-need.entity.js';
import { mayRead } from './needs.access.js';
import type { NeedsQuery } from './needs.dto.js';
import { stateOf } from './needs.service.js';
import { type NeedView, viewOf } from './needs.view.js';

/** Reads needs as far as the caller may see them. */
@Injectable()
export class NeedsReader {
  constructor(private readonly db: DataSource) {}

  async one(principal: Principal, id: string): Promise<NeedView> {
    const row = await this.db.manager.findOneBy(HiringNeedEntity, { needId: id });
    if (!row || !mayRead(principal, row)) throw notFound();
    return viewOf(row);
  }

  async page(principal: Principal, query: NeedsQuery): Promise<Page<NeedView>> {
    const limit = limitOf(query.limit);
    const after = keyOf(query.cursor, isId);
    const visible = territoriesWithin(principal.territory);
    const asked = query.territory === undefined ? visible : territoriesWithin(query.territory).filter((code) => visible.includes(code));
    const rows = this.db.manager
      .createQueryBuilder(HiringNeedEntity, 'need')
      .where('(need.territory = any(:asked) or (need.organisation = :organisation and :all))', { asked, organisation: principal.organisation, all: query.territory === undefined })
      .orderBy('need.needId')
      .limit(limit + 1);
    if (query.status !== undefined) rows.andWhere('need.status = :status', { status: query.status });
    if (query.externalId !== undefined) rows.andWhere('need.externalId = :externalId', { externalId: query.externalId });
    if (after !== undefined) rows.andWhere('need.needId > :after', { after });
    return pageOf(await rows.getMany(), limit, (row) => row.needId, viewOf);
  }

  /** Every need with its version, for `npm run verify`. */
  async *states(): AsyncGenerator<object[]> {
    const read = async (after: string | undefined, limit: number) => {
      const rows = this.db.manager.createQueryBuilder(HiringNeedEntity, 'need').orderBy('need.needId').limit(limit);
      if (after !== undefined) rows.where('need.needId > :after', { after });
      return (await rows.getMany()).map((row) => ({ id: row.needId, row }));
    };
    for await (const page of pagesOf(read)) yield page.map(({ id, row }) => ({ source: `employer-needs:need:${id}`, version: row.version, state: stateOf(row) }));
  }
}
