import { isId, keyOf, limitOf, notFound, type Page, pageOf, pagesOf, type Principal, territoriesWithin } from '@mizan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AgreementEntity, stateOf } from './agreement.entity.js';
import { mayRead } from './agreements.access.js';
import type { AgreementsQuery } from './agreements.dto.js';
import { type AgreementView, type CommitmentView, viewOf } from './agreements.view.js';

/** Reads agreements as far as the caller may see them: its territory's and those it is a party to. */
@Injectable()
export class AgreementsReader {
  constructor(private readonly db: DataSource) {}

  async one(principal: Principal, id: string): Promise<AgreementView> {
    const row = await this.db.manager.findOneBy(AgreementEntity, { agreementId: id });
    if (!row || !mayRead(principal, row)) throw notFound();
    return viewOf(row);
  }

  async commitments(principal: Principal, id: string): Promise<Page<CommitmentView>> {
    return { data: (await this.one(principal, id)).commitments, next: null };
  }

  async page(principal: Principal, query: AgreementsQuery): Promise<Page<AgreementView>> {
    const limit = limitOf(query.limit);
    const after = keyOf(query.cursor, isId);
    const visible = territoriesWithin(principal.territory);
    const asked = territoriesWithin(query.territory ?? 'MA');
    const rows = this.db.manager
      .createQueryBuilder(AgreementEntity, 'agreement')
      .where('(agreement.territory = any(:visible) or agreement.parties @> :party::jsonb)', { visible, party: JSON.stringify([{ organisation: principal.organisation }]) })
      .andWhere('agreement.territory = any(:asked)', { asked })
      .orderBy('agreement.agreementId')
      .limit(limit + 1);
    if (query.status !== undefined) rows.andWhere('agreement.status = :status', { status: query.status });
    if (after !== undefined) rows.andWhere('agreement.agreementId > :after', { after });
    return pageOf(await rows.getMany(), limit, (row) => row.agreementId, viewOf);
  }

  /** Every agreement with its version, for `npm run verify`. */
  async *states(): AsyncGenerator<object[]> {
    const read = async (after: string | undefined, limit: number) => {
      const rows = this.db.manager.createQueryBuilder(AgreementEntity, 'agreement').orderBy('agreement.agreementId').limit(limit);
      if (after !== undefined) rows.where('agreement.agreementId > :after', { after });
      return (await rows.getMany()).map((row) => ({ id: row.agreementId, row }));
    };
    for await (const page of pagesOf(read)) yield page.map(({ id, row }) => ({ source: `partner-agreements:agreement:${id}`, version: row.version, state: stateOf(row) }));
  }
}
