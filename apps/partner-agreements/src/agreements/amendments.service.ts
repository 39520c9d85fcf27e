import type { AgreementState } from '@mizan/contracts';
import { type Answer, assertVersion, Clock, type Command, newId, notFound } from '@mizan/platform';
import { assertMay, Records } from '@mizan/records';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { regionsOf, registeredParties } from '../organisations/registered-parties.js';
import { amendedBy, amendedRow } from './amended-agreements.js';
import type { AmendmentTerms } from './agreements.dto.js';
import { AgreementEntity } from './agreements.entity.js';
import { agreements } from './agreements.kind.js';
import type { AgreementView } from './agreements.view.js';
import { assertCodes } from './codes.js';
import type { AgreementChange } from './rules/agreement.js';
import {
  type Amended,
  assertAmendable,
  assertOfThisText,
  changeAmendment,
  draftAmendment,
} from './rules/amendment.js';

/** The commands on amendments that are not those of every agreement. */
@Injectable()
export class Amendments {
  constructor(
    @Inject(Records) private readonly records: Records,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Drafts an amendment. The agreement itself does not change yet. */
  draft(
    command: Command,
    agreementId: string,
    asked: AmendmentTerms,
  ): Promise<Answer<AgreementView>> {
    const { organisation } = command.principal;
    return this.records.create(command, agreements, async (tx, id) => {
      const agreement = await this.agreementFor(tx, command, agreementId);
      assertAmendable(agreement);
      const amended = await this.proposed(tx, agreement, asked);
      const earlier = await tx.countBy(AgreementEntity, { amends: agreementId });
      const regions = regionsOf(await registeredParties(tx, amended.terms.parties));
      const by = { id, organisation, earlier, regions, newId };
      return draftAmendment(agreement, asked, amended, by);
    });
  }

  /** Another proposal, which rests on the text as it is now. */
  async change(
    tx: EntityManager,
    amendment: AgreementState,
    asked: AmendmentTerms,
  ): Promise<AgreementChange | undefined> {
    const agreement = agreements.stateOf(await amendedRow(tx, amendment));
    const amended = await this.proposed(tx, agreement, asked);
    const regions = regionsOf(await registeredParties(tx, amended.terms.parties));
    return changeAmendment(amendment, agreement, asked, amended, { newId, regions });
  }

  /**
   * 409 if the text that it amends has changed since. Nothing for an agreement that amends none.
   */
  async assertFits(tx: EntityManager, agreement: AgreementState): Promise<void> {
    if (!agreement.amends) return;
    assertOfThisText(agreement, agreements.stateOf(await amendedRow(tx, agreement)));
  }

  private async agreementFor(
    tx: EntityManager,
    command: Command,
    agreementId: string,
  ): Promise<AgreementState> {
    const row = await this.records.locked(tx, agreements, agreementId);
    if (!row) throw notFound();
    assertMay(agreements, command.principal, 'amend', row);
    if (command.ifMatch !== undefined) assertVersion(command, row.textVersion, row.version);
    return agreements.stateOf(row);
  }

  private async proposed(
    tx: EntityManager,
    agreement: AgreementState,
    { changes }: AmendmentTerms,
  ): Promise<Amended> {
    const amended = await amendedBy(agreement, changes);
    assertCodes(amended.terms, this.clock.today());
    return amended;
  }
}
