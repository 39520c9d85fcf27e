import {
  type Asking,
  type CountedPage,
  equalling,
  type Filter,
  type Language,
  leadsOf,
  listed,
  type Listing,
  notFound,
  pagesOf,
  territoriesRead,
} from '@mizan/platform';
import { type RecordPage, RecordReader } from '@mizan/records';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import type { ImportsQuery, ReportQuery } from './imports.dto.js';
import { type NeedImportEntity, NeedImportLineEntity } from './imports.entity.js';
import { imports } from './imports.kind.js';
import { type ImportView, type ReportLine, reportLineIn } from './imports.view.js';

export const listing: Listing = { id: 'import.importId', sorts: {} };
export const reportListing: Listing = { id: 'line.line', idType: 'int', sorts: {} };

/**
 * Reads imports. An organisation sees its own. A planner also sees the imports that brought needs
 * to its territory: when and how many, never the lines.
 */
@Injectable()
export class ImportsReader {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(RecordReader) private readonly records: RecordReader,
  ) {}

  async one(asking: Asking, importId: string): Promise<ImportView> {
    const row = await this.seenBy(asking)
      .andWhere('import.importId = :importId', { importId })
      .getOne();
    if (row === null) throw notFound();
    return imports.view(row, this.records.readerOf(asking));
  }

  page(asking: Asking, query: ImportsQuery): Promise<RecordPage<ImportView>> {
    const rows = this.seenBy(asking);
    equalling(rows, { 'import.status': query.status, 'import.mode': query.mode });
    const { organisation, role } = asking.principal;
    const leads = role === 'planner' ? {} : leadsOf({ 'import.organisation': organisation });
    return this.records.page(imports, asking, { rows, query, listing, leads });
  }

  /** 404 unless the caller's organisation made the import. */
  async assertOwn(asking: Asking, importId: string): Promise<void> {
    await this.records.row(imports, asking, importId);
  }

  report(
    importId: string,
    query: ReportQuery,
    language: Language,
  ): Promise<CountedPage<ReportLine>> {
    const { result } = query;
    const ofReport: Filter = [
      `line.importId = :importId${result === undefined ? '' : ' and line.result = :result'}`,
      { importId, result },
    ];
    const rows = this.db.manager
      .createQueryBuilder(NeedImportLineEntity, 'line')
      .where(...ofReport);
    const asked = Object.assign(query, { importId });
    return listed(rows, asked, reportListing, reportLineIn(language), {
      leads: { id: ofReport },
    });
  }

  /** Every line of the report, read page by page. */
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

  private seenBy({ principal }: Asking): SelectQueryBuilder<NeedImportEntity> {
    const { organisation, role } = principal;
    const rows = this.records.rows(imports, 'import');
    if (role !== 'planner')
      return rows.where('import.organisation = :organisation', { organisation });
    return rows.where('(import.organisation = :organisation or import.reached && :visible)', {
      organisation,
      visible: territoriesRead(principal),
    });
  }
}
