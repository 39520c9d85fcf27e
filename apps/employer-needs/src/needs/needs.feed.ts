import type { HiringNeedState, HiringNeedTerms } from '@mizan/contracts';
import { Clock, type Principal } from '@mizan/platform';
import { assertMay, type Sourced, type SourceRules } from '@mizan/records';
import { Inject, Injectable } from '@nestjs/common';
import { assertCodesOf } from './codes.js';
import { assertMayDeclare } from './needs.access.js';
import type { HiringNeedEntity } from './needs.entity.js';
import { needs } from './needs.kind.js';
import { endedByFeed, takenFromFeed } from './rules/feed.js';
import { declare } from './rules/need.js';

/** A need as its source describes it. */
export interface ReportedNeed {
  readonly terms: HiringNeedTerms;
  readonly sourceVersion: number | null;
}

/** The end of a need, as its source reports it. */
export interface ReportedEnd {
  readonly externalId: string;
  readonly reason: string | null;
  readonly sourceVersion: number | null;
}

type Known = HiringNeedEntity | undefined;

/** Applies what sources report about needs: by PUT, pushed event or file. */
@Injectable()
export class NeedsFeed {
  readonly published: SourceRules<HiringNeedEntity, HiringNeedState, ReportedNeed> = {
    kind: needs,
    externalIdOf: ({ terms }) => terms.externalId,
    decide: (known, said, { principal, id }) => this.taken(known, said, principal, id),
  };

  readonly withdrawn: SourceRules<HiringNeedEntity, HiringNeedState, ReportedEnd> = {
    kind: needs,
    externalIdOf: ({ externalId }) => externalId,
    decide: (known, said, { principal }) => {
      if (known) assertMay(needs, principal, 'withdraw', known);
      return endedByFeed(known && needs.stateOf(known), said, said.sourceVersion);
    },
  };

  constructor(@Inject(Clock) private readonly clock: Clock) {}

  private taken(
    known: Known,
    { terms, sourceVersion }: ReportedNeed,
    principal: Principal,
    id: string,
  ): Sourced<HiringNeedState> {
    const today = this.clock.today();
    if (known) assertMay(needs, principal, 'revise', known);
    assertCodesOf(terms, today);
    assertMayDeclare(principal, terms.territory);
    if (known) return takenFromFeed(needs.stateOf(known), terms, sourceVersion, today);
    const change = declare(id, principal.organisation, terms, sourceVersion);
    return { result: 'created', change };
  }
}
