import { JobNeedPublished, JobNeedWithdrawn } from '@mizan/contracts';
import { handlerOf, type InboundHandler, type InboundHandlers } from '@mizan/messaging';
import type { Principal } from '@mizan/platform';
import { SourcedRecords, type SourceRules } from '@mizan/records';
import { Inject, Injectable } from '@nestjs/common';
import { KnownOrganisations } from '@mizan/partners';
import type { EntityManager } from 'typeorm';
import type { HiringNeedState } from '@mizan/contracts';
import type { HiringNeedEntity } from '../needs/needs.entity.js';
import { NeedsFeed } from '../needs/needs.feed.js';

type Rules<Said> = SourceRules<HiringNeedEntity, HiringNeedState, Said>;

/** Handles needs that organisations push, over HTTP or Kafka. */
@Injectable()
export class JobNeeds implements InboundHandlers {
  readonly handlers: readonly InboundHandler[];

  constructor(
    @Inject(SourcedRecords) private readonly sourced: SourcedRecords,
    @Inject(NeedsFeed) feed: NeedsFeed,
    @Inject(KnownOrganisations) private readonly organisations: KnownOrganisations,
  ) {
    this.handlers = [
      handlerOf<JobNeedPublished>({
        contract: JobNeedPublished,
        apply: (tx, principal, terms, { sourceversion: sourceVersion = null }) =>
          this.take(tx, feed.published, principal, { terms, sourceVersion }),
      }),
      handlerOf<JobNeedWithdrawn>({
        contract: JobNeedWithdrawn,
        apply: (tx, principal, { externalId, reason = null }, { sourceversion = null }) =>
          this.take(tx, feed.withdrawn, principal, {
            externalId,
            reason,
            sourceVersion: sourceversion,
          }),
      }),
    ];
  }

  pusherOf(tx: EntityManager, organisation: string) {
    return this.organisations.pusherOf(tx, organisation);
  }

  private async take<Said>(
    tx: EntityManager,
    rules: Rules<Said>,
    principal: Principal,
    said: Said,
  ) {
    const { result, row } = await this.sourced.one(tx, rules, principal, said);
    return { result, resource: { id: row.needId, version: row.version } };
  }
}
