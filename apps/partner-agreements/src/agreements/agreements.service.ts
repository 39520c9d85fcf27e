import {
  type AgreementState,
  AgreementTerms,
  type Signature,
  type SignatureTerms,
} from '@mizan/contracts';
import {
  type Answer,
  assertKnownCodes,
  badField,
  Clock,
  type Command,
  newId,
  notFound,
  otherOrganisation,
  type Principal,
} from '@mizan/platform';
import { type Change, type Changed, type Deciding, Records } from '@mizan/records';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Coverage } from './coverage.service.js';
import { regionsOf, registeredParties } from '../organisations/registered-parties.js';
import { assertMayDraft, mayRead } from './agreements.access.js';
import type { MetConditionDto, LinkDto, TerminationDto } from './agreements.dto.js';
import { AgreementEntity } from './agreements.entity.js';
import { agreements } from './agreements.kind.js';
import type { AgreementView } from './agreements.view.js';
import { codesOf } from './codes.js';
import {
  acceptLink,
  type AgreementChange,
  change,
  draft,
  makeReady,
  openReview,
  requestCorrections,
  withdraw,
} from './rules/agreement.js';
import { decidersOf, isAboveRegions } from './rules/deciders.js';
import { enterIntoForce, meetCondition, terminate } from './rules/force.js';
import { assertOnPaper, isExternal, sign } from './rules/signing.js';
import { textOfState } from './rules/terms.js';
import { SignedTexts } from './signed-texts.js';

type Answered = Promise<Answer<AgreementView>>;

/** The commands on agreements. */
@Injectable()
export class AgreementsService {
  constructor(
    @Inject(Records) private readonly records: Records,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Coverage) private readonly coverage: Coverage,
    @Inject(SignedTexts) private readonly texts: SignedTexts,
  ) {}

  draft(command: Command, terms: AgreementTerms): Answered {
    const { principal } = command;
    return this.records.create(command, agreements, async (tx, id) => {
      const regions = await this.allowedRegions(tx, principal, terms);
      return draft(id, principal.organisation, terms, { newId, regions });
    });
  }

  change(command: Command, id: string, body: object): Answered {
    const asked = {
      id,
      verb: 'change',
      terms: AgreementTerms,
      termsOf: textOfState,
      body,
    };
    return this.records.patch(
      command,
      agreements,
      asked,
      async (agreement, terms, { tx }) => {
        const regions = await this.allowedRegions(tx, command.principal, terms);
        return change(agreement, terms, { newId, regions });
      },
      (changed, at) => this.measured(changed, at),
    );
  }

  openReview(command: Command, id: string): Answered {
    return this.records.decide(command, agreements, { id, verb: 'review' }, openReview);
  }

  requestCorrections(command: Command, id: string, reason: string | null): Answered {
    return this.records.decide(command, agreements, { id, verb: 'request-corrections' }, (state) =>
      requestCorrections(state, reason),
    );
  }

  makeReady(command: Command, id: string): Answered {
    return this.records.decide(command, agreements, { id, verb: 'make-ready' }, makeReady);
  }

  withdraw(command: Command, id: string, reason: string): Answered {
    return this.records.decide(command, agreements, { id, verb: 'withdraw' }, (state) =>
      withdraw(state, reason),
    );
  }

  /** An organisation signs only for itself. A party records what an external one, which has no account, signed on paper. */
  sign(command: Command, id: string, { signedOn, signatory, ...terms }: SignatureTerms): Answered {
    const isOwn = terms.organisation === command.principal.organisation;
    const verb = isOwn ? 'sign' : 'record-signature';
    const today = this.clock.today();
    const signature: Signature = {
      ...terms,
      signedOn: signedOn ?? today,
      signatory: signatory ?? null,
      documentHash: terms.documentHash ?? null,
      confirmed: true,
    };
    return this.records.decide(command, agreements, { id, verb }, async (state, { tx }) => {
      if (!isOwn) this.assertRecords(state, signature, command.principal);
      const isOther = terms.contentHash !== state.contentHash;
      const differs = isOther ? await this.texts.differences(tx, state, terms.contentHash) : [];
      return sign(state, signature, today, differs);
    });
  }

  private assertRecords(
    agreement: AgreementState,
    signature: Signature,
    principal: Principal,
  ): void {
    if (!isExternal(agreement, signature.organisation)) throw otherOrganisation(principal);
    assertOnPaper(signature);
  }

  meetCondition(command: Command, id: string, met: MetConditionDto): Answered {
    return this.records.decide(command, agreements, { id, verb: 'meet-condition' }, (state) =>
      meetCondition(state, met, this.clock.today()),
    );
  }

  enterIntoForce(command: Command, id: string, effectiveAt: string): Answered {
    const by = command.principal.organisation;
    return this.records.decide(command, agreements, { id, verb: 'enter-into-force' }, (state) =>
      enterIntoForce(state, effectiveAt, this.clock.today(), {
        by,
        all: isAboveRegions(state) ? decidersOf(state) : [by],
      }),
    );
  }

  terminate(command: Command, id: string, { effectiveAt, reason }: TerminationDto): Answered {
    const today = this.clock.today();
    return this.records.decide(command, agreements, { id, verb: 'terminate' }, (state) =>
      terminate(state, effectiveAt ?? today, reason, today),
    );
  }

  /** Accepting a link only adds to the accepted links, so it needs no version in `If-Match`. */
  async acceptLink(command: Command, commitmentId: string, link: LinkDto): Answered {
    if (Boolean(link.organisation) === Boolean(link.source))
      throw badField('/organisation', 'one-of-both');
    const organisation =
      link.organisation ?? (await this.texts.organisationOf(commitmentId, String(link.source)));
    if (!organisation) throw badField('/source', 'unknown-record');
    const id = await this.texts.agreementOf(commitmentId);
    if (!id) throw notFound();
    const asked = { id, verb: 'accept-link', isVersionOptional: true };
    return this.records.decide(
      command,
      agreements,
      asked,
      (state) => acceptLink(state, commitmentId, organisation),
      (changed, at) => this.measured(changed, at),
    );
  }

  /** Measures what covers the commitments by the new text, before it is saved. */
  private async measured(
    { state }: Change<AgreementChange['state']>,
    { tx, row }: Deciding<AgreementEntity>,
  ): Promise<Changed[]> {
    await this.coverage.measure(tx, row, state);
    return [];
  }

  /** Refuses a text that the caller may not propose; answers the regions of the councils that are parties. */
  private async allowedRegions(
    tx: EntityManager,
    principal: Principal,
    terms: AgreementTerms,
  ): Promise<readonly string[]> {
    assertKnownCodes(codesOf(terms), terms.startsOn ?? this.clock.today());
    const parties = await registeredParties(tx, terms.parties);
    assertMayDraft(principal, terms);
    const { implements: carriedOut } = terms;
    const row = carriedOut && (await tx.findOneBy(AgreementEntity, { agreementId: carriedOut }));
    if (carriedOut && !(row && mayRead(principal, row)))
      throw badField('/implements', 'unknown-agreement');
    return regionsOf(parties);
  }
}
