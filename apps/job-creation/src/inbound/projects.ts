import {
  MicroProjectAbandoned,
  MicroProjectPublished,
  type MicroProjectState,
} from '@mizan/contracts';
import { handlerOf, type InboundHandler, type InboundHandlers } from '@mizan/messaging';
import { KnownOrganisations } from '@mizan/partners';
import type { Principal } from '@mizan/platform';
import { SourcedRecords, type SourceRules } from '@mizan/records';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MicroProjectEntity } from '../micro-projects/micro-projects.entity.js';
import { MicroProjectsFeed } from '../micro-projects/micro-projects.feed.js';

type Rules<Said> = SourceRules<MicroProjectEntity, MicroProjectState, Said>;

/** Handles micro-projects that incubators and associations push, over HTTP or Kafka. */
@Injectable()
export class Projects implements InboundHandlers {
  readonly handlers: readonly InboundHandler[];

  constructor(
    @Inject(SourcedRecords) private readonly sourced: SourcedRecords,
    @Inject(MicroProjectsFeed) feed: MicroProjectsFeed,
    @Inject(KnownOrganisations) private readonly organisations: KnownOrganisations,
  ) {
    this.handlers = [
      handlerOf<MicroProjectPublished>({
        contract: MicroProjectPublished,
        apply: (tx, principal, terms, { sourceversion: sourceVersion = null }) =>
          this.take(tx, feed.published, principal, { terms, sourceVersion }),
      }),
      handlerOf<MicroProjectAbandoned>({
        contract: MicroProjectAbandoned,
        apply: (tx, principal, { externalId, reason = null }, { sourceversion = null }) =>
          this.take(tx, feed.abandoned, principal, {
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
    return { result, resource: { id: row.projectId, version: row.version } };
  }
}
