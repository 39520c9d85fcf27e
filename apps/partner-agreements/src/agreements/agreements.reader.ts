import { NEGOTIATED } from '@mizan/contracts';
import {
  type Asking,
  codesWithin,
  containing,
  type CountedPage,
  faceted,
  known,
  listedFrom,
  type Listing,
  narrowed,
  overlapping,
  seenBy,
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

/**
 * A text under negotiation is seen by its parties, and by those with whom it is shared: `mayRead`.
 */
const SEEN = `(not agreement.status = any(:negotiated)
  or agreement.facets && cast(:partyTo as text[])
  or agreement.sharedWith @> cast(:role as jsonb))`;

/** A text that is ready, and that this party has not signed. */
const TO_SIGN = `agreement.status in ('ready', 'partly-signed')
  and not agreement.signatures @> cast(:signed as jsonb)`;
const signedBy = (organisation: string): string =>
  JSON.stringify([{ organisation, confirmed: true }]);

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
  ): Promise<CountedPage<CoveredCommitment>> {
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
    const { principal } = asking;
    const { status, occupation, sector } = query;
    const rows = this.records.rows(agreements, 'agreement').where('true');
    seenBy(rows, principal, 'agreement.territory', [
      'agreement.facets && cast(:own as text[])',
      { own: [`party:${principal.organisation}`] },
    ]);
    rows.andWhere(SEEN, {
      negotiated: NEGOTIATED,
      partyTo: [`party:${principal.organisation}`],
      role: JSON.stringify([principal.role]),
    });
    const place = { column: 'agreement.territory', territory: query.territory };
    const exact = { 'agreement.status': status, 'agreement.amends': query.amends };
    const leads = narrowed(rows, exact, place);
    faceted(rows, 'agreement.facets', {
      kind: query.kind,
      organisation: query.organisation,
      'external-id': query.externalId,
      implements: query.implements,
      origin: query.origin,
      party: query.party ?? query.toSign,
      effect: query.effect,
      late: query.late,
      occupation: occupation && known('occupation', occupation),
      sector: sector && codesWithin('sector', sector),
    });
    if (query.toSign !== undefined) rows.andWhere(TO_SIGN, { signed: signedBy(query.toSign) });
    overlapping(rows, { from: listing.sorts.startsOn!.by, to: listing.sorts.endsOn!.by }, query);
    const search = containing(['agreement.title'], query.q);
    return this.records.page(agreements, asking, { rows, query, listing, leads, search });
  }
}
