import {
  codesWithin,
  containing,
  equalling,
  listed,
  type Listing,
  notFound,
  type Page,
  type Principal,
  territoriesWithin,
} from '@mizan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { mayRead } from '../training.access.js';
import { ProgrammeEntity } from './programme.entity.js';
import type { ProgrammesQuery } from './programmes.dto.js';
import { type ProgrammeView, viewOf } from './programmes.view.js';

export const listing: Listing = {
  id: 'programme.programmeId',
  sorts: {
    title: { by: 'programme.title', type: 'text' },
    territory: { by: 'programme.territory', type: 'text' },
    field: { by: `coalesce(programme.field, '~')`, type: 'text' },
  },
};

/** Reads programmes as far as the caller may see them. */
@Injectable()
export class ProgrammesReader {
  constructor(private readonly db: DataSource) {}

  async one(principal: Principal, id: string): Promise<ProgrammeView> {
    const row = await this.db.manager.findOneBy(ProgrammeEntity, { programmeId: id });
    if (!row || !mayRead(principal, row)) throw notFound();
    return viewOf(row);
  }

  page(principal: Principal, query: ProgrammesQuery): Promise<Page<ProgrammeView>> {
    const { plan, status, level, mode, organisation, origin, occupation } = query;
    const rows = this.db.manager
      .createQueryBuilder(ProgrammeEntity, 'programme')
      .where('programme.territory = any(:visible)', {
        visible: territoriesWithin(principal.territory),
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
    return listed(rows, query, listing, viewOf);
  }
}
