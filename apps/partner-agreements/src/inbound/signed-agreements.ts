import {
  type AgreementState,
  AgreementTerms,
  InboundAgreementSigned,
  type Signature,
} from '@mizan/contracts';
import {
  type Applied,
  handlerOf,
  type InboundHandler,
  type InboundHandlers,
} from '@mizan/messaging';
import { Clock, newId, type Principal, Problem } from '@mizan/platform';
import { versionAgainst } from '@mizan/records';
import { completed } from '@mizan/schemas';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { assertMayDraft } from '../agreements/agreements.access.js';
import { AgreementEntity } from '../agreements/agreements.entity.js';
import { agreements } from '../agreements/agreements.kind.js';
import { assertCodes } from '../agreements/codes.js';
import { type AgreementChange, change, draft } from '../agreements/rules/agreement.js';
import { differencesIn, isSameText } from '../agreements/rules/content.js';
import { confirming, otherText, record, sign } from '../agreements/rules/signing.js';
import { pusherOf, regionsOf, registeredParties } from '../organisations/registered-parties.js';
import { agreementOf, keepDocument, knownText, lockText } from '../recorded/known-texts.js';
import { ScannedTexts } from '../recorded/scanned-texts.js';
import { keepReference, type Reference, referenceOf } from './references.js';

/** What a party pushed, with the version in its own system. */
interface Pushed {
  readonly tx: EntityManager;
  readonly principal: Principal;
  readonly said: InboundAgreementSigned;
  readonly terms: AgreementTerms;
  readonly sourceVersion: number | null;
  /** Of the councils that are parties. */
  readonly regions: readonly string[];
}

/**
 * Handles agreements that a party pushes (DOMAIN rule 10). Its own signature counts; the others
 * confirm or push the same text.
 */
@Injectable()
export class SignedAgreements implements InboundHandlers {
  readonly handlers: readonly InboundHandler[] = [
    handlerOf<InboundAgreementSigned>({
      contract: InboundAgreementSigned,
      apply: (tx, principal, said, { sourceversion: sourceVersion = null }) =>
        this.take({
          tx,
          principal,
          said,
          terms: completed<AgreementTerms>(AgreementTerms, said),
          sourceVersion,
        }),
    }),
  ];

  readonly pusherOf = pusherOf;

  constructor(
    @Inject(ScannedTexts) private readonly texts: ScannedTexts,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  private async take(taken: Omit<Pushed, 'regions'>): Promise<Applied> {
    const { tx, principal, said, terms, sourceVersion } = taken;
    assertCodes(terms, this.clock.today());
    const parties = await registeredParties(tx, terms.parties);
    assertMayDraft(principal, terms);
    const pushed = { ...taken, regions: regionsOf(parties) };
    const given = { principal, terms, documentHash: said.documentHash };
    await lockText(tx, given, `${principal.organisation}/${said.externalId}`);
    const own = await referenceOf(tx, nameOf(pushed));
    const row = own ? await agreementOf(tx, own.agreementId) : await knownText(tx, given);
    const applied = row ? await this.next(pushed, row, own) : await this.record(pushed);
    const { id: agreementId } = applied.resource!;
    await keepReference(tx, nameOf(pushed), { agreementId, sourceVersion });
    await keepDocument(tx, agreementId, said.documentHash);
    return applied;
  }

  private async record(pushed: Pushed): Promise<Applied> {
    const { principal, said, terms, regions } = pushed;
    const given = { newId, regions };
    const { state } = draft(newId(), principal.organisation, terms, given);
    const text = { ...state, externalId: said.externalId };
    const recorded = this.recorded(pushed, text);
    const row = Object.assign(new AgreementEntity(), { version: 0 });
    await this.save(pushed, row, text, recorded);
    return { result: 'created', resource: resourceOf(row) };
  }

  private async next(
    pushed: Pushed,
    row: AgreementEntity,
    own: Reference | undefined,
  ): Promise<Applied> {
    const { terms, sourceVersion } = pushed;
    const verdict = versionAgainst(own?.sourceVersion, sourceVersion);
    if (verdict === 'older') return { result: 'stale', resource: resourceOf(row) };
    const agreement = agreements.stateOf(row);
    if (isSameText(agreement, terms)) return this.confirm(pushed, row);
    if (verdict === 'equal')
      throw new Problem(409, 'version-reused', { version: String(sourceVersion) });
    // the same scan was pushed with another text
    if (!own) throw otherText(agreement, differencesIn(terms, agreement));
    return this.revise(pushed, row);
  }

  /**
   * The same text was pushed again: the signature of this party is confirmed, and another scan is a
   * further document of the agreement.
   */
  private async confirm(pushed: Pushed, row: AgreementEntity): Promise<Applied> {
    const agreement = agreements.stateOf(row);
    const today = this.clock.today();
    const signature = confirming(agreement, this.signatureOf(pushed, agreement.contentHash), today);
    const signed = sign(agreement, signature, today);
    const confirmed = await this.save(pushed, row, agreement, signed);
    return { result: confirmed ? 'revised' : 'unchanged', resource: resourceOf(row) };
  }

  /**
   * The next version of the party's own record. Another content is another text and makes the
   * earlier signatures void.
   */
  private async revise(pushed: Pushed, row: AgreementEntity): Promise<Applied> {
    const { terms, regions } = pushed;
    const given = { newId, regions };
    const changed = change(agreements.stateOf(row), terms, given);
    if (!changed) return { result: 'unchanged', resource: resourceOf(row) };
    const { state, type } = changed;
    const recorded = this.recorded(pushed, state, type);
    await this.save(pushed, row, state, recorded);
    return { result: 'revised', resource: resourceOf(row) };
  }

  private recorded(
    pushed: Pushed,
    text: AgreementState,
    type?: AgreementChange['type'],
  ): AgreementChange {
    const today = this.clock.today();
    const own = confirming(NOTHING_SIGNED, this.signatureOf(pushed, text.contentHash), today);
    return record(text, own, today, type);
  }

  private save(
    { tx, principal, said }: Pushed,
    row: AgreementEntity,
    before: AgreementState,
    change: AgreementChange | undefined,
  ): Promise<AgreementChange | undefined> {
    const given = { principal, documentHash: said.documentHash };
    return this.texts.save(tx, given, row, { before, change });
  }

  private signatureOf({ principal, said }: Pushed, contentHash: string): Signature {
    const { organisation } = principal;
    const party = said.parties.find((one) => one.organisation === organisation);
    return {
      organisation,
      contentHash,
      type: 'recorded',
      signedOn: said.signedOn ?? null,
      signatory: party?.signatory ?? null,
      documentHash: said.documentHash,
      confirmed: true,
    };
  }
}

const NOTHING_SIGNED = { signatures: [] };

const nameOf = ({ principal, said }: Pushed) => ({
  organisation: principal.organisation,
  externalId: said.externalId,
});

const resourceOf = ({ agreementId, version }: AgreementEntity) => ({ id: agreementId, version });
