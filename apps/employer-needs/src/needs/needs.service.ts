import type { Hire, HiringNeedTerms } from '@mizan/contracts';
import { type Answer, Clock, type Command, newId, ok, Problem } from '@mizan/platform';
import { lockIdentity, Records, SourcedRecords } from '@mizan/records';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { assertCodesOf } from './codes.js';
import { assertMayDeclare } from './needs.access.js';
import { NeedDto, saidBy } from './needs.dto.js';
import { HiringNeedEntity } from './needs.entity.js';
import { type ReportedNeed, NeedsFeed } from './needs.feed.js';
import { needs } from './needs.kind.js';
import type { NeedView } from './needs.view.js';
import { reopen, withdraw } from './rules/endings.js';
import { correctHires, recordHires } from './rules/hires.js';
import { declare, revise, validate } from './rules/need.js';

type Answered = Promise<Answer<NeedView>>;

/** The commands on needs. */
@Injectable()
export class NeedsService {
  constructor(
    @Inject(Records) private readonly records: Records,
    @Inject(SourcedRecords) private readonly sourced: SourcedRecords,
    @Inject(NeedsFeed) private readonly feed: NeedsFeed,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  declare(command: Command, { terms, sourceVersion }: ReportedNeed): Answered {
    const { principal } = command;
    return this.records.create(command, needs, async (tx, id) => {
      await this.assertNew(tx, principal.organisation, terms.externalId);
      this.assertAllowed(command, terms);
      return declare(id, principal.organisation, terms, sourceVersion);
    });
  }

  /** Creates or revises the need with the caller's external id. */
  put(command: Command, said: ReportedNeed): Answered {
    return this.records.run(command, async (tx) => {
      const { principal } = command;
      const { result, row } = await this.sourced.one(tx, this.feed.published, principal, said);
      if (result === 'stale')
        throw new Problem(409, 'stale', { version: String(row.sourceVersion) });
      return result === 'created'
        ? this.records.created(tx, command, needs, row)
        : ok(await this.records.shown(tx, command, needs, row));
    });
  }

  patch(command: Command, id: string, body: unknown): Answered {
    const asked = { id, verb: 'revise', terms: NeedDto, body };
    return this.records.patch(command, needs, asked, (need, said) => {
      const { terms, sourceVersion } = saidBy(command.principal, said);
      this.assertAllowed(command, terms);
      return revise(need, terms, sourceVersion);
    });
  }

  validate(command: Command, id: string): Answered {
    return this.records.decide(command, needs, { id, verb: 'validate' }, validate);
  }

  withdraw(command: Command, id: string, reason: string | null): Answered {
    return this.records.decide(command, needs, { id, verb: 'withdraw' }, (need) =>
      withdraw(need, 'person', reason),
    );
  }

  reopen(command: Command, id: string, reason: string | null): Answered {
    return this.records.decide(command, needs, { id, verb: 'reopen' }, (need) =>
      reopen(need, reason, this.clock.today()),
    );
  }

  recordHires(command: Command, id: string, hire: Hire): Answered {
    return this.records.decide(command, needs, { id, verb: 'record-hires' }, (need) =>
      recordHires(need, newId(), hire, this.clock.today()),
    );
  }

  correctHires(
    command: Command,
    id: string,
    correction: { hire: string; count: number; reason: string },
  ): Answered {
    return this.records.decide(command, needs, { id, verb: 'correct-hires' }, (need) =>
      correctHires(need, newId(), correction, this.clock.today()),
    );
  }

  private assertAllowed({ principal }: Command, terms: HiringNeedTerms): void {
    assertCodesOf(terms, this.clock.today());
    assertMayDeclare(principal, terms.territory);
  }

  private async assertNew(
    tx: EntityManager,
    organisation: string,
    externalId: string,
  ): Promise<void> {
    await lockIdentity(tx, organisation, externalId);
    const isKnown = await tx.existsBy(HiringNeedEntity, { organisation, externalId });
    if (isKnown) throw new Problem(409, 'external-id-taken', { organisation, externalId });
  }
}
