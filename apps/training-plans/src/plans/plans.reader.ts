import {
  type Asking,
  containing,
  faceted,
  type Listing,
  narrowed,
  overlapping,
  seenBy,
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
    const { status, kind, audience, organisation, origin, parent } = query;
    const rows = this.records.rows(plans, 'plan').where('true');
    seenBy(rows, asking.principal, 'plan.territory');
    const place = { column: 'plan.territory', territory: query.territory };
    const leads = narrowed(rows, { 'plan.status': status }, place);
    faceted(rows, 'plan.facets', { kind, audience, organisation, origin, parent });
    overlapping(rows, { from: listing.sorts.from!.by, to: listing.sorts.to!.by }, query);
    const search = containing(['plan.title'], query.q);
    return this.records.page(plans, asking, { rows, query, listing, leads, search });
  }
}
