import {
  type AgreementState,
  AgreementTerms,
  type SharedWith,
  type Signature,
  type SignatureTerms,
} from '@mizan/contracts';
import {
  type Answer,
  badField,
  checked,
  Clock,
  type Command,
  mergePatch,
  newId,
  notFound,
  otherOrganisation,
  plainObject,
  type Principal,
} from '@mizan/platform';
import { type Change, type Changed, type Deciding, Records } from '@mizan/records';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { allowedRegions } from './allowed-regions.js';
import {
  AmendmentTerms,
  type ClosureDto,
  type DenunciationDto,
  type LinkDto,
  type MetConditionDto,
  type ResumptionDto,
  type SuspensionDto,
  type TerminationDto,
} from './agreements.dto.js';
import { AgreementEntity } from './agreements.entity.js';
import { agreements } from './agreements.kind.js';
import type { AgreementView } from './agreements.view.js';
import { Amendments } from './amendments.service.js';
import { measureCovers } from './covers-measured.js';
import {
  acceptLink,
  type AgreementChange,
  change,
  draft,
  makeReady,
  openReview,
  requestCorrections,
  share,
  withdraw,
} from './rules/agreement.js';
import { decidersOf, isAboveRegions } from './rules/deciders.js';
import { abandon, close, denounce, renew, terminate } from './rules/ending.js';
import { enterIntoForce, meetCondition } from './rules/force.js';
import { assertOnPaper, confirming, isExternal, sign } from './rules/signing.js';
import { resume, suspend } from './rules/suspension.js';
import { textOfState } from './rules/terms.js';
import { SignedTexts } from './signed-texts.js';

type Answered = Promise<Answer<AgreementView>>;

/** The commands on agreements. */
@Injectable()
export class AgreementsService {
  constructor(
    @Inject(Records) private readonly records: Records,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Amendments) private readonly amendments: Amendments,
    @Inject(SignedTexts) private readonly texts: SignedTexts,
  ) {}

  draft(command: Command, terms: AgreementTerms): Answered {
    const { principal } = command;
    return this.records.create(command, agreements, async (tx, id) => {
      const regions = await allowedRegions(tx, principal, terms, this.clock.today());
      return draft(id, principal.organisation, terms, { newId, regions });
    });
  }

  change(command: Command, id: string, body: object): Answered {
    return this.records.decide(
      command,
      agreements,
      { id, verb: 'change' },
      async (agreement, { tx }) => {
        if (agreement.amends) return this.changeAmendment(tx, agreement, body);
        const content = mergePatch(textOfState(agreement), plainObject(body));
        const terms = await checked(AgreementTerms, content);
        const regions = await allowedRegions(tx, command.principal, terms, this.clock.today());
        return change(agreement, terms, { newId, regions });
      },
      (changed, at) => this.measured(changed, at),
    );
  }

  /**
   * Of an amendment, `changes` is replaced as a whole: a null in it removes something of the
   * amended text.
   */
  private async changeAmendment(tx: EntityManager, amendment: AgreementState, body: object) {
    const { effectiveAt, title, conditions, amendment: said } = amendment;
    const known = { effectiveAt, title, conditions, changes: said!.changes };
    const asked = await checked(AmendmentTerms, { ...known, ...plainObject(body) });
    return this.amendments.change(tx, amendment, asked);
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
    const asked = { id, verb: 'make-ready' };
    return this.records.decide(command, agreements, asked, async (state, { tx }) => {
      await this.amendments.assertFits(tx, state);
      return makeReady(state);
    });
  }

  withdraw(command: Command, id: string, reason: string): Answered {
    return this.records.decide(command, agreements, { id, verb: 'withdraw' }, (state) =>
      withdraw(state, reason),
    );
  }

  /**
   * An organisation signs only for itself. A party records what an external one, which has no
   * account, signed on paper.
   */
  sign(command: Command, id: string, terms: SignatureTerms): Answered {
    const isOwn = terms.organisation === command.principal.organisation;
    const verb = isOwn ? 'sign' : 'record-signature';
    const today = this.clock.today();
    return this.records.decide(command, agreements, { id, verb }, async (state, { tx }) => {
      const signature = confirming(state, { ...terms, confirmed: true }, today);
      if (!isOwn) this.assertRecords(state, signature, command.principal);
      await this.amendments.assertFits(tx, state);
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
    const decide = async (state: AgreementState, { tx }: Deciding<AgreementEntity>) => {
      if (state.status === 'signed') await this.amendments.assertFits(tx, state);
      const all = isAboveRegions(state) ? decidersOf(state) : [by];
      return enterIntoForce(state, effectiveAt, this.clock.today(), { by, all });
    };
    return this.records.decide(command, agreements, { id, verb: 'enter-into-force' }, decide);
  }

  suspend(command: Command, id: string, { effectiveAt, reason }: SuspensionDto): Answered {
    return this.decide(command, { id, verb: 'suspend' }, (state) =>
      suspend(state, effectiveAt, reason),
    );
  }

  resume(command: Command, id: string, { effectiveAt }: ResumptionDto): Answered {
    return this.decide(command, { id, verb: 'resume' }, (state, today) =>
      resume(state, effectiveAt, today),
    );
  }

  renew(command: Command, id: string): Answered {
    return this.decide(command, { id, verb: 'renew' }, renew);
  }

  terminate(command: Command, id: string, { effectiveAt, reason }: TerminationDto): Answered {
    return this.decide(command, { id, verb: 'terminate' }, (state, today) =>
      terminate(state, effectiveAt ?? today, reason, today),
    );
  }

  denounce(command: Command, id: string, { effectiveAt, reason }: DenunciationDto): Answered {
    return this.decide(command, { id, verb: 'denounce' }, (state, today) =>
      denounce(state, { effectiveAt: effectiveAt ?? null, reason }, today),
    );
  }

  close(command: Command, id: string, { on, summary, documentHash }: ClosureDto): Answered {
    return this.decide(command, { id, verb: 'close' }, (state, today) =>
      close(state, { on: on ?? today, summary, documentHash: documentHash ?? null }, today),
    );
  }

  share(command: Command, id: string, role: SharedWith): Answered {
    return this.decide(command, { id, verb: 'share' }, (state) => share(state, role));
  }

  abandon(command: Command, id: string, reason: string): Answered {
    return this.decide(command, { id, verb: 'abandon' }, (state) => abandon(state, reason));
  }

  /** A decision by a pure rule. */
  private decide(
    command: Command,
    asked: { id: string; verb: string },
    rule: (state: AgreementState, today: string) => AgreementChange | undefined,
  ): Answered {
    const decide = (state: AgreementState) => rule(state, this.clock.today());
    return this.records.decide(command, agreements, asked, decide);
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
    await measureCovers(tx, row, state);
    return [];
  }
}
