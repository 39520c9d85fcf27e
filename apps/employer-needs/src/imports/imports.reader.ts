import { equalling, type Language, listed, type Listing, notFound, type Page, pagesOf, type Principal } from '@mizan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ImportsQuery, ReportQuery } from './imports.dto.js';
import { type ImportView, type ReportLine, reportLineIn, viewIn } from './imports.view.js';
import { NeedImportEntity, NeedImportLineEntity } from './need-import.entity.js';

export const listing: Listing = { id: 'import.importId', sorts: {} };
export const reportListing: Listing = { id: 'line.line', sorts: {} };

/** Reads imports: an organisation sees its own. */
@Injectable()
export class ImportsReader {
  constructor(private readonly db: DataSource) {}

  async one({ organisation }: Principal, importId: string, language: Language): Promise<ImportView> {
    const row = await this.db.manager.findOneBy(NeedImportEntity, { importId, organisation });
    if (!row) throw notFound();
    return viewIn(language)(row);
  }

  page({ organisation }: Principal, query: ImportsQuery, language: Language): Promise<Page<ImportView>> {
    const rows = this.db.manager.createQueryBuilder(NeedImportEntity, 'import').where('import.organisation = :organisation', { organisation });
    equalling(rows, { 'import.status': query.status, 'import.mode': query.mode });
    return listed(rows, query, listing, viewIn(language));
  }

  report(importId: string, query: ReportQuery, language: Language): Promise<Page<ReportLine>> {
    const rows = this.db.manager.createQueryBuilder(NeedImportLineEntity, 'line').where('line.importId = :importId', { importId });
    equalling(rows, { 'line.result': query.result });
    return listed(rows, Object.assign(query, { importId }), reportListing, reportLineIn(language));
  }

  /** Every line of the report, a page at a time. */
  async *wholeReport(importId: string, { result }: ReportQuery, language: Language): AsyncGenerator<ReportLine[]> {
    const read = async (after: string | undefined, limit: number) => {
      const rows = this.db.manager.createQueryBuilder(NeedImportLineEntity, 'line').where('line.importId = :importId and line.line > :after', { importId, after: Number(after ?? 0) }).orderBy('line.line').limit(limit);
      equalling(rows, { 'line.result': result });
      return (await rows.getMany()).map((row) => ({ id: String(row.line), row }));
    };
    for await (const page of pagesOf(read)) yield page.map(({ row }) => reportLineIn(language)(row));
  }
}
