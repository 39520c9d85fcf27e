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
import type { PlansQuery } from './plans.dto.js';
import { plans } from './plans.kind.js';
import type { PlanView } from './plans.view.js';

export const listing: Listing = {
  id: 'plan.planId',
  sorts: {
    title: { by: 'plan.title', type: 'text' },
    territory: { by: 'plan.territory', type: 'text' },
    from: { by: `coalesce(plan.from, 'infinity')`, type: 'date' },
    to: { by: `coalesce(plan.to, 'infinity')`, type: 'date' },
  },
};

/** Reads the plans that the caller may see. */
@Injectable()
export class PlansReader {
  constructor(@Inject(RecordReader) private readonly records: RecordReader) {}

  one(asking: Asking, id: string): Promise<PlanView> {
    return this.records.one(plans, asking, id);
  }

  page(asking: Asking, query: PlansQuery): Promise<RecordPage<PlanView>> {
    const { status, kind, audience, organisation, origin } = query;
    const rows = this.records.rows(plans, 'plan').where('plan.territory = any(:visible)', {
      visible: territoriesRead(asking.principal),
    });
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
    return this.records.page(plans, asking, { rows, query, listing });
  }
}
