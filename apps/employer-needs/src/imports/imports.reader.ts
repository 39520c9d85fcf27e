import {
  equalling,
  type Language,
  listed,
  type Listing,
  notFound,
  type Page,
  pagesOf,
  type Principal,
  territoriesWithin,
} from '@mizan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import type { ImportsQuery, ReportQuery } from './imports.dto.js';
import { type ImportView, type ReportLine, reportLineIn, viewIn } from './imports.view.js';
import { NeedImportEntity, NeedImportLineEntity } from './need-import.entity.js';

export const listing: Listing = { id: 'import.importId', sorts: {} };
export const reportListing: Listing = { id: 'line.line', sorts: {} };

const BROUGHT_THERE = `exists (select 1 from need_import_line line join hiring_need need on need.id = line.need_id where line.import_id = import.id and need.territory = any(:visible))`;

/** Reads imports: an organisation sees its own; a planner also sees that one came which brought needs to its territory, how much and when, never its lines. */
@Injectable()
export class ImportsReader {
  constructor(private readonly db: DataSource) {}

  async one(principal: Principal, importId: string, language: Language): Promise<ImportView> {
    return viewIn(language)(
      found(
        await this.seenBy(principal).andWhere('import.importId = :importId', { importId }).getOne(),
      ),
    );
  }

  page(principal: Principal, query: ImportsQuery, language: Language): Promise<Page<ImportView>> {
    const rows = this.seenBy(principal);
    equalling(rows, { 'import.status': query.status, 'import.mode': query.mode });
    return listed(rows, query, listing, viewIn(language));
  }

  /** 404 where the lines are somebody else's. */
  async assertOwn({ organisation }: Principal, importId: string): Promise<void> {
    found(await this.db.manager.findOneBy(NeedImportEntity, { importId, organisation }));
  }

  report(importId: string, query: ReportQuery, language: Language): Promise<Page<ReportLine>> {
    const rows = this.db.manager
      .createQueryBuilder(NeedImportLineEntity, 'line')
      .where('line.importId = :importId', { importId });
    equalling(rows, { 'line.result': query.result });
    return listed(rows, Object.assign(query, { importId }), reportListing, reportLineIn(language));
  }

  /** Every line of the report, a page at a time. */
  async *wholeReport(
    importId: string,
    { result }: ReportQuery,
    language: Language,
  ): AsyncGenerator<ReportLine[]> {
    const read = async (after: string | undefined, limit: number) => {
      const rows = this.db.manager
        .createQueryBuilder(NeedImportLineEntity, 'line')
        .where('line.importId = :importId and line.line > :after', {
          importId,
          after: Number(after ?? 0),
        })
        .orderBy('line.line')
        .limit(limit);
      equalling(rows, { 'line.result': result });
      return (await rows.getMany()).map((row) => ({ id: String(row.line), row }));
    };
    for await (const page of pagesOf(read))
      yield page.map(({ row }) => reportLineIn(language)(row));
  }

  private seenBy({
    organisation,
    role,
    territory,
  }: Principal): SelectQueryBuilder<NeedImportEntity> {
    const rows = this.db.manager.createQueryBuilder(NeedImportEntity, 'import');
    if (role !== 'planner')
      return rows.where('import.organisation = :organisation', { organisation });
    return rows.where(`(import.organisation = :organisation or ${BROUGHT_THERE})`, {
      organisation,
      visible: territoriesWithin(territory),
    });
  }
}

function found<T>(row: T | null): T {
  if (row === null) throw notFound();
  return row;
}
