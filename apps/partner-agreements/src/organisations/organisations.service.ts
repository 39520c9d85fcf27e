import { type OrganisationState, OrganisationTerms } from '@mizan/contracts';
import { lockRegistration, ParkedEvents } from '@mizan/messaging';
import {
  type Answer,
  assertKnownCodes,
  badField,
  Clock,
  type Command,
  type Principal,
  Problem,
} from '@mizan/platform';
import { assertMayMake, Records } from '@mizan/records';
import { completed } from '@mizan/schemas';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { mayKeep } from './organisations.access.js';
import type { OrganisationClosureDto, RegistrationDto } from './organisations.dto.js';
import { OrganisationEntity } from './organisations.entity.js';
import { organisations } from './organisations.kind.js';
import type { OrganisationView } from './organisations.view.js';
import { close, type OrganisationChange, register, revise } from './rules/organisation.js';

type Answered = Promise<Answer<OrganisationView>>;

/** A parent of a parent, and so on: deeper than the administration of any country. */
const DEPTH_MAX = 20;

/** What callers do to organisations. */
@Injectable()
export class OrganisationsService {
  constructor(
    @Inject(Records) private readonly records: Records,
    @Inject(ParkedEvents) private readonly parked: ParkedEvents,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** What it pushed to its topics before it was registered is taken now. */
  async register(command: Command, { id, ...terms }: RegistrationDto): Answered {
    const { principal } = command;
    const answer = await this.records.create(command, organisations, (tx) =>
      this.registration(tx, principal, id, completed(OrganisationTerms, terms)),
    );
    this.parked.replayEarlyPushes(id);
    return answer;
  }

  patch(command: Command, id: string, body: object): Answered {
    const asked = { id, verb: 'revise', terms: OrganisationTerms, body };
    return this.records.patch(command, organisations, asked, async (state, terms, { tx }) => {
      this.assertCodes(terms);
      assertMayMake(mayKeep, command.principal, terms); // where it would be, too
      await this.assertParent(tx, id, terms.parent);
      return revise(state, terms);
    });
  }

  close(command: Command, id: string, { on, reason }: OrganisationClosureDto): Answered {
    const today = this.clock.today();
    return this.records.decide(command, organisations, { id, verb: 'close' }, (state) =>
      close(state, { on: on ?? today, reason: reason ?? null }, today),
    );
  }

  private async registration(
    tx: EntityManager,
    principal: Principal,
    id: string,
    terms: OrganisationTerms,
  ): Promise<OrganisationChange> {
    this.assertCodes(terms);
    assertMayMake(mayKeep, principal, terms);
    await lockRegistration(tx, id);
    if (await tx.existsBy(OrganisationEntity, { organisationId: id }))
      throw new Problem(409, 'organisation-exists', { organisation: id });
    await this.assertParent(tx, id, terms.parent);
    return register(id, principal.organisation, terms);
  }

  private assertCodes({ territory }: OrganisationTerms): void {
    assertKnownCodes([{ pointer: '', codes: { territory } }], this.clock.today());
  }

  /** A parent is registered, and is not below what it is the parent of. */
  private async assertParent(
    tx: EntityManager,
    id: string,
    parent: OrganisationState['parent'],
  ): Promise<void> {
    let above = parent;
    for (let depth = 0; above && depth < DEPTH_MAX; depth++) {
      if (above === id) throw badField('/parent', 'parent-is-below', { organisation: id });
      const row = await tx.findOneBy(OrganisationEntity, { organisationId: above });
      if (!row) throw badField('/parent', 'unknown-organisation', { organisation: above });
      above = row.parent;
    }
  }
}
