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
import { PlanEntity } from './plan.entity.js';
import type { PlansQuery } from './plans.dto.js';
import { type PlanView, viewOf } from './plans.view.js';

export const listing: Listing = {
  id: 'plan.planId',
  sorts: {
    title: { by: 'plan.title', type: 'text' },
    territory: { by: 'plan.territory', type: 'text' },
    from: { by: `coalesce(plan.from, 'infinity')`, type: 'date' },
    to: { by: `coalesce(plan.to, 'infinity')`, type: 'date' },
  },
};

/** Reads plans as far as the caller may see them. */
@Injectable()
export class PlansReader {
  constructor(private readonly db: DataSource) {}

  async one(principal: Principal, id: string): Promise<PlanView> {
    const row = await this.db.manager.findOneBy(PlanEntity, { planId: id });
    if (!row || !mayRead(principal, row)) throw notFound();
    return viewOf(row);
  }

  page(principal: Principal, query: PlansQuery): Promise<Page<PlanView>> {
    const { status, kind, audience, organisation, origin } = query;
    const rows = this.db.manager
      .createQueryBuilder(PlanEntity, 'plan')
      .where('plan.territory = any(:visible)', { visible: territoriesWithin(principal.territory) });
    equalling(rows, {
      'plan.status': status,
      'plan.kind': kind,
      'plan.audience': audience,
      'plan.organisation': organisation,
      'plan.origin': origin,
    });
    if (query.territory !== undefined)
      rows.andWhere('plan.territory = any(:territories)', {
        territories: codesWithin('territory', query.territory),
      });
    if (query.parent !== undefined)
      rows.andWhere(`plan.parent ->> 'planId' = :parent`, { parent: query.parent });
    overlapping(rows, { from: 'plan.from', to: 'plan.to' }, query);
    containing(rows, ['plan.title'], query.q);
    return listed(rows, query, listing, viewOf);
  }
}
