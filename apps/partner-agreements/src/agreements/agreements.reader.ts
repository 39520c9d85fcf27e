import {
  Clock,
  codesWithin,
  containing,
  equalling,
  listed,
  listedFrom,
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
import { AgreementEntity, stateOf } from './agreement.entity.js';
import { mayRead } from './agreements.access.js';
import type { AgreementsQuery, CommitmentsQuery } from './agreements.dto.js';
import { type AgreementView, type CommitmentView, viewOf } from './agreements.view.js';

export const listing: Listing = {
  id: 'agreement.agreementId',
  sorts: {
    title: { by: 'agreement.title', type: 'text' },
    territory: { by: 'agreement.territory', type: 'text' },
    startsOn: { by: `coalesce(agreement.startsOn, 'infinity')`, type: 'date' },
    endsOn: { by: `coalesce(agreement.endsOn, 'infinity')`, type: 'date' },
  },
};
export const commitmentListing = {
  id: ({ id }: CommitmentView) => id,
  sorts: {
    owner: ({ owner }: CommitmentView) => owner,
    indicator: ({ indicator }: CommitmentView) => indicator,
    target: ({ target }: CommitmentView) => target,
  },
};

const hasCommitmentIn = (list: 'occupation' | 'sector'): string =>
  `exists (select 1 from jsonb_array_elements(agreement.commitments) commitment where commitment ->> '${list}' = any(:${list}s))`;

const IS_LATE = `jsonb_path_exists(agreement.commitments, '$[*].late.period')`;

/** Reads agreements as far as the caller may see them: its territory's and those it is a party to. */
@Injectable()
export class AgreementsReader {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  async one(principal: Principal, id: string): Promise<AgreementView> {
    const row = await this.db.manager.findOneBy(AgreementEntity, { agreementId: id });
    if (!row || !mayRead(principal, row)) throw notFound();
    return viewOf(row, this.clock.today());
  }

  async commitments(
    principal: Principal,
    id: string,
    query: CommitmentsQuery,
  ): Promise<Page<CommitmentView>> {
    const { commitments } = await this.one(principal, id);
    const { owner, effect } = query;
    const [territories, occupations, sectors] = (
      ['territory', 'occupation', 'sector'] as const
    ).map((list) => (query[list] === undefined ? undefined : codesWithin(list, query[list])));
    const passes = (codes: string[] | undefined, code: string | null | undefined) =>
      codes === undefined || (typeof code === 'string' && codes.includes(code));
    const asked = commitments.filter(
      (one) =>
        (owner ?? one.owner) === one.owner &&
        (effect ?? one.effect) === one.effect &&
        passes(territories, one.territory) &&
        passes(occupations, one.occupation) &&
        passes(sectors, one.sector),
    );
    return listedFrom(
      asked,
      query,
      { ...commitmentListing, name: `commitments of ${id}` },
      (commitment) => commitment,
    );
  }

  page(
    { territory, organisation: own }: Principal,
    query: AgreementsQuery,
  ): Promise<Page<AgreementView>> {
    const {
      status,
      kind,
      late,
      party,
      organisation,
      externalId,
      implements: carriedOut,
      effect,
      occupation,
      sector,
      origin,
    } = query;
    const rows = this.db.manager
      .createQueryBuilder(AgreementEntity, 'agreement')
      .where('(agreement.territory = any(:visible) or agreement.parties @> cast(:own as jsonb))', {
        visible: territoriesWithin(territory),
        own: JSON.stringify([{ organisation: own }]),
      });
    equalling(rows, {
      'agreement.status': status,
      'agreement.kind': kind,
      'agreement.organisation': organisation,
      'agreement.externalId': externalId,
      'agreement.implements': carriedOut,
      'agreement.origin': origin,
    });
    if (query.territory !== undefined)
      rows.andWhere('agreement.territory = any(:territories)', {
        territories: codesWithin('territory', query.territory),
      });
    if (party !== undefined)
      rows.andWhere('agreement.parties @> cast(:party as jsonb)', {
        party: JSON.stringify([{ organisation: party }]),
      });
    if (effect !== undefined)
      rows.andWhere('agreement.commitments @> cast(:effect as jsonb)', {
        effect: JSON.stringify([{ effect }]),
      });
    if (late !== undefined) rows.andWhere(late === 'true' ? IS_LATE : `not ${IS_LATE}`);
    if (occupation !== undefined)
      rows.andWhere(hasCommitmentIn('occupation'), {
        occupations: codesWithin('occupation', occupation),
      });
    if (sector !== undefined)
      rows.andWhere(hasCommitmentIn('sector'), { sectors: codesWithin('sector', sector) });
    overlapping(rows, { from: 'agreement.startsOn', to: 'agreement.endsOn' }, query);
    containing(rows, ['agreement.title'], query.q);
    return listed(rows, query, listing, (row) => viewOf(row, this.clock.today()));
  }

  /** Every agreement with its version, for `npm run verify`. */
  async *states(): AsyncGenerator<object[]> {
    const read = async (after: string | undefined, limit: number) => {
      const rows = this.db.manager
        .createQueryBuilder(AgreementEntity, 'agreement')
        .orderBy('agreement.agreementId')
        .limit(limit);
      if (after !== undefined) rows.where('agreement.agreementId > :after', { after });
      return (await rows.getMany()).map((row) => ({ id: row.agreementId, row }));
    };
    for await (const page of pagesOf(read))
      yield page.map(({ id, row }) => ({
        source: `partner-agreements:agreement:${id}`,
        version: row.version,
        state: stateOf(row),
      }));
  }
}
