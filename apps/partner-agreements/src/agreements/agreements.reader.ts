import {
  type Asking,
  codesWithin,
  containing,
  equalling,
  listedFrom,
  type Listing,
  overlapping,
  territoriesRead,
  type Page,
} from '@mizan/platform';
import { type RecordPage, RecordReader } from '@mizan/records';
import { Inject, Injectable } from '@nestjs/common';
import { type CoveredCommitment, Covers } from './covers.js';
import type { AgreementsQuery, CommitmentsQuery } from './agreements.dto.js';
import { agreements } from './agreements.kind.js';
import type { AgreementView, CommitmentView } from './agreements.view.js';

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
  `exists (select 1 from jsonb_array_elements(agreement.commitments) commitment
           where commitment ->> '${list}' = any(:${list}s))`;

const IS_LATE = `jsonb_path_exists(agreement.commitments, '$[*].late.period')`;

/**
 * Reads the agreements that the caller may see: those in its territory and those to which it is a
 * party.
 */
@Injectable()
export class AgreementsReader {
  constructor(
    @Inject(RecordReader) private readonly records: RecordReader,
    @Inject(Covers) private readonly covers: Covers,
  ) {}

  one(asking: Asking, id: string): Promise<AgreementView> {
    return this.records.one(agreements, asking, id);
  }

  async commitments(
    asking: Asking,
    id: string,
    query: CommitmentsQuery,
  ): Promise<Page<CoveredCommitment>> {
    const { commitments } = await this.one(asking, id);
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
    const list = { ...commitmentListing, name: `commitments of ${id}` };
    const page = listedFrom(asked, query, list, (commitment) => commitment);
    return { ...page, data: await this.covers.withCovers(page.data, asking.language) };
  }

  page(asking: Asking, query: AgreementsQuery): Promise<RecordPage<AgreementView>> {
    const rows = this.records
      .rows(agreements, 'agreement')
      .where('(agreement.territory = any(:visible) or agreement.parties @> cast(:own as jsonb))', {
        visible: territoriesRead(asking.principal),
        own: JSON.stringify([{ organisation: asking.principal.organisation }]),
      });
    equalling(rows, {
      'agreement.status': query.status,
      'agreement.kind': query.kind,
      'agreement.organisation': query.organisation,
      'agreement.externalId': query.externalId,
      'agreement.implements': query.implements,
      'agreement.origin': query.origin,
    });
    if (query.territory !== undefined)
      rows.andWhere('agreement.territory = any(:territories)', {
        territories: codesWithin('territory', query.territory),
      });
    if (query.party !== undefined)
      rows.andWhere('agreement.parties @> cast(:party as jsonb)', {
        party: JSON.stringify([{ organisation: query.party }]),
      });
    if (query.effect !== undefined)
      rows.andWhere('agreement.commitments @> cast(:effect as jsonb)', {
        effect: JSON.stringify([{ effect: query.effect }]),
      });
    if (query.late !== undefined) rows.andWhere(query.late === 'true' ? IS_LATE : `not ${IS_LATE}`);
    for (const list of ['occupation', 'sector'] as const)
      if (query[list] !== undefined)
        rows.andWhere(hasCommitmentIn(list), { [`${list}s`]: codesWithin(list, query[list]) });
    overlapping(rows, { from: 'agreement.startsOn', to: 'agreement.endsOn' }, query);
    containing(rows, ['agreement.title'], query.q);
    return this.records.page(agreements, asking, { rows, query, listing });
  }
}
