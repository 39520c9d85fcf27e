import { AgreementTerms } from '@mizan/contracts';
import { type Answer, Clock, type Command, newId, ok } from '@mizan/platform';
import { Records } from '@mizan/records';
import { completed } from '@mizan/schemas';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { allowedRegions } from '../agreements/allowed-regions.js';
import type { AgreementEntity } from '../agreements/agreements.entity.js';
import { agreements } from '../agreements/agreements.kind.js';
import type { AgreementView } from '../agreements/agreements.view.js';
import { draft } from '../agreements/rules/agreement.js';
import { differencesIn, isSameText } from '../agreements/rules/content.js';
import { type Paper, recordPaper, signatureOn } from '../agreements/rules/recording.js';
import { otherText, sign } from '../agreements/rules/signing.js';
import { keepDocument, knownText, lockText } from './known-texts.js';
import type { RecordedAgreementDto } from './recorded-agreements.dto.js';
import { ScannedTexts } from './scanned-texts.js';

/** Records agreements that were signed on paper before the system knew them (DOMAIN rule 7). */
@Injectable()
export class RecordedAgreements {
  constructor(
    @Inject(Records) private readonly records: Records,
    @Inject(ScannedTexts) private readonly texts: ScannedTexts,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * The same text again, by another party or with another scan, confirms the signature of the
   * caller.
   */
  record(command: Command, said: RecordedAgreementDto): Promise<Answer<AgreementView>> {
    const { principal } = command;
    const { documentHash, signatures, effectiveAt = null } = said;
    const terms = completed<AgreementTerms>(AgreementTerms, said);
    const paper = { documentHash, signatures, effectiveAt };
    return this.records.run(command, async (tx) => {
      const regions = await allowedRegions(tx, principal, terms, this.clock.today());
      await lockText(tx, { principal, terms, documentHash });
      const known = await knownText(tx, { principal, terms, documentHash });
      if (known) return this.confirmed(tx, command, known, terms, paper);
      const { state } = draft(newId(), principal.organisation, terms, { newId, regions });
      const change = recordPaper(state, paper, principal.organisation, this.clock.today());
      const row = this.records.newRow(agreements);
      await this.texts.save(tx, { principal, documentHash }, row, { before: state, change });
      await keepDocument(tx, row.agreementId, documentHash);
      return this.records.created(tx, command, agreements, row);
    });
  }

  private async confirmed(
    tx: EntityManager,
    command: Command,
    row: AgreementEntity,
    terms: AgreementTerms,
    paper: Paper,
  ): Promise<Answer<AgreementView>> {
    const known = agreements.stateOf(row);
    if (!isSameText(known, terms)) throw otherText(known, differencesIn(terms, known));
    const { effectiveAt } = paper;
    if (effectiveAt !== null && effectiveAt !== known.effectiveAt)
      throw otherText(known, ['/effectiveAt']);
    const { principal } = command;
    const { documentHash } = paper;
    const signature = signatureOn(paper, principal.organisation, known.contentHash);
    const change = sign(known, signature, this.clock.today());
    await this.texts.save(tx, { principal, documentHash }, row, { before: known, change });
    await keepDocument(tx, row.agreementId, documentHash);
    return ok(await this.records.shown(tx, command, agreements, row));
  }
}
