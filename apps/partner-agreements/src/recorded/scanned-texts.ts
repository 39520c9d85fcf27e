import type { AgreementState } from '@mizan/contracts';
import { Clock } from '@mizan/platform';
import { RecordWriter } from '@mizan/records';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AgreementEntity } from '../agreements/agreements.entity.js';
import { agreements } from '../agreements/agreements.kind.js';
import { measureCovers } from '../agreements/covers-measured.js';
import type { AgreementChange } from '../agreements/rules/agreement.js';
import { withNamedDocument } from '../agreements/rules/documents.js';
import type { Given } from './known-texts.js';

/** Saves what a party says of a text on paper, with its scan among the agreement's documents. */
@Injectable()
export class ScannedTexts {
  constructor(
    @Inject(RecordWriter) private readonly writer: RecordWriter,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Returns the change with the scan; undefined if there was none and the scan is known. */
  async save(
    tx: EntityManager,
    { principal, documentHash }: Pick<Given, 'principal' | 'documentHash'>,
    row: AgreementEntity,
    {
      before,
      change,
    }: { readonly before: AgreementState; readonly change: AgreementChange | undefined },
  ): Promise<AgreementChange | undefined> {
    const { organisation } = principal;
    const scan = { hash: documentHash, organisation, addedOn: this.clock.today() };
    const scanned = withNamedDocument(before, change, scan);
    if (scanned) await measureCovers(tx, row, scanned.state);
    await this.writer.save(tx, [{ kind: agreements, row, change: scanned }], principal);
    return scanned;
  }
}
