import type { AgreementState, AgreementTerms, Signature, SignatureTerms } from '@mizan/contracts';
import {
  type Answer,
  assertKnownCodes,
  assertVersion,
  badField,
  Clock,
  type Command,
  Commands,
  created,
  newId,
  notFound,
  ok,
  otherOrganisation,
  type Principal,
} from '@mizan/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { sign } from '../signing/signing.js';
import {
  type AgreementChange,
  change,
  draft,
  makeReady,
  openReview,
  requestCorrections,
  withdraw,
} from './agreement.js';
import { AgreementEntity, stateOf } from './agreement.entity.js';
import { codesOf } from './codes.js';
import { type AgreementVerb, mayAct, mayDraft, mayRead } from './agreements.access.js';
import type { ConditionDto, TerminationDto } from './agreements.dto.js';
import { type AgreementView, viewOf } from './agreements.view.js';
import { AgreementsWriter } from './agreements.writer.js';
import { contentHashOf } from './content-hash.js';
import { enterIntoForce, meetCondition, terminate } from './force.js';

type Decision = (
  agreement: AgreementState,
  tx: EntityManager,
) => AgreementChange | undefined | Promise<AgreementChange | undefined>;
type Answered = Promise<Answer<AgreementView>>;

/** One transaction per command: the agreement and its event commit together, or neither does. */
@Injectable()
export class AgreementsService {
  constructor(
    private readonly commands: Commands,
    private readonly writer: AgreementsWriter,
    private readonly clock: Clock,
  ) {}

  draft(command: Command, terms: AgreementTerms): Answered {
    return this.commands.run(command, async (tx) => {
      assertKnownCodes(codesOf(terms), terms.startsOn ?? this.clock.today());
      mayDraft(command.principal, terms);
      await this.assertImplemented(tx, command.principal, terms);
      const row = Object.assign(new AgreementEntity(), {
        version: 0,
        documentHash: null,
        sourceVersion: null,
      });
      const drafted = draft(newId(), command.principal.organisation, terms, {
        contentHash: contentHashOf(terms),
        newId,
      });
      await this.writer.save(tx, [{ row, change: drafted }], command.principal);
      return created(viewOf(row, this.clock.today()), `/v1/agreements/${row.agreementId}`);
    });
  }

  change(
    command: Command,
    id: string,
    complete: (terms: AgreementState) => Promise<AgreementTerms>,
  ): Answered {
    return this.decide(command, id, 'write', async (agreement, tx) => {
      const terms = await complete(agreement);
      assertKnownCodes(codesOf(terms), terms.startsOn ?? this.clock.today());
      mayDraft(command.principal, terms);
      await this.assertImplemented(tx, command.principal, terms);
      return change(agreement, terms, { contentHash: contentHashOf(terms), newId });
    });
  }

  openReview(command: Command, id: string): Answered {
    return this.decide(command, id, 'write', openReview);
  }

  requestCorrections(command: Command, id: string, reason: string | null): Answered {
    return this.decide(command, id, 'write', (agreement) => requestCorrections(agreement, reason));
  }

  makeReady(command: Command, id: string): Answered {
    return this.decide(command, id, 'write', makeReady);
  }

  withdraw(command: Command, id: string, reason: string): Answered {
    return this.decide(command, id, 'write', (agreement) => withdraw(agreement, reason));
  }

  /** Nobody signs for another organisation than the token's. */
  sign(
    command: Command,
    id: string,
    { organisation, contentHash, type, signedOn, signatory, documentHash }: SignatureTerms,
  ): Answered {
    if (organisation !== command.principal.organisation) throw otherOrganisation(command.principal);
    const today = this.clock.today();
    const signature: Signature = {
      organisation,
      contentHash,
      type,
      signedOn: signedOn ?? today,
      signatory: signatory ?? null,
      documentHash: documentHash ?? null,
      confirmed: true,
    };
    return this.decide(command, id, 'sign', (agreement) => sign(agreement, signature, today));
  }

  meetCondition(command: Command, id: string, met: ConditionDto): Answered {
    return this.decide(command, id, 'write', (agreement) =>
      meetCondition(agreement, met, this.clock.today()),
    );
  }

  enterIntoForce(command: Command, id: string, effectiveAt: string): Answered {
    return this.decide(command, id, 'govern', (agreement) =>
      enterIntoForce(agreement, effectiveAt, this.clock.today()),
    );
  }

  terminate(command: Command, id: string, { effectiveAt, reason }: TerminationDto): Answered {
    const today = this.clock.today();
    return this.decide(command, id, 'govern', (agreement) =>
      terminate(agreement, effectiveAt ?? today, reason, today),
    );
  }

  /** The agreement that this one carries out exists and may be seen. */
  private async assertImplemented(
    tx: EntityManager,
    principal: Principal,
    { implements: carriedOut }: AgreementTerms,
  ): Promise<void> {
    if (!carriedOut) return;
    const row = await tx.findOneBy(AgreementEntity, { agreementId: carriedOut });
    if (!row || !mayRead(principal, row)) throw badField('/implements', 'unknown-agreement');
  }

  private decide(command: Command, id: string, verb: AgreementVerb, decision: Decision): Answered {
    return this.commands.run(command, async (tx) => {
      const row = await tx.findOne(AgreementEntity, {
        where: { agreementId: id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!row) throw notFound();
      mayAct(command.principal, verb, row);
      assertVersion(command, row.version);
      await this.writer.save(
        tx,
        [{ row, change: await decision(stateOf(row), tx) }],
        command.principal,
      );
      return ok(viewOf(row, this.clock.today()));
    });
  }
}
