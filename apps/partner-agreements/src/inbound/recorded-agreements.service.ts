import { InboundAgreementSigned, type Signature } from '@mizan/contracts';
import {
  assertKnownCodes,
  Clock,
  type InboundEvent,
  type InboundHandlers,
  type InboundResult,
  newId,
  type Principal,
  RuleViolation,
} from '@mizan/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { change, draft } from '../agreements/agreement.js';
import { AgreementEntity, stateOf } from '../agreements/agreement.entity.js';
import { mayDraft } from '../agreements/agreements.access.js';
import { AgreementsWriter } from '../agreements/agreements.writer.js';
import { codesOf } from '../agreements/codes.js';
import { contentHashOf } from '../agreements/content-hash.js';
import { record, sign } from '../signing/signing.js';

type Applied = Pick<InboundResult, 'result' | 'resource'>;

/** Agreements pushed by a party (DOMAIN rule 10): its own signature counts, the others confirm or deposit the same document. */
@Injectable()
export class RecordedAgreements {
  readonly handlers: InboundHandlers = {
    [InboundAgreementSigned.type]: {
      contract: InboundAgreementSigned,
      apply: (tx, principal, data, event) =>
        this.take(tx, principal, data as InboundAgreementSigned, event),
    },
  };

  constructor(
    private readonly writer: AgreementsWriter,
    private readonly clock: Clock,
  ) {}

  private async take(
    tx: EntityManager,
    principal: Principal,
    pushed: InboundAgreementSigned,
    { sourceversion }: InboundEvent,
  ): Promise<Applied> {
    const sourceVersion = sourceversion ?? null;
    assertKnownCodes(codesOf(pushed), pushed.startsOn ?? this.clock.today());
    mayDraft(principal, pushed);
    // one document at a time: the parties' systems may push it at the same moment
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [pushed.documentHash]);
    const own = await this.find(tx, {
      organisation: principal.organisation,
      externalId: pushed.externalId,
    });
    if (own) return this.revise(tx, principal, own, pushed, sourceVersion);
    const deposited = await this.find(tx, { documentHash: pushed.documentHash });
    return deposited
      ? this.confirm(tx, principal, deposited, pushed)
      : this.record(tx, principal, pushed, sourceVersion);
  }

  private find(
    tx: EntityManager,
    where: { organisation: string; externalId: string } | { documentHash: string },
  ): Promise<AgreementEntity | null> {
    return tx.findOne(AgreementEntity, {
      where,
      order: { agreementId: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  private async record(
    tx: EntityManager,
    principal: Principal,
    pushed: InboundAgreementSigned,
    sourceVersion: number | null,
  ): Promise<Applied> {
    const { state } = draft(newId(), principal.organisation, pushed, {
      contentHash: contentHashOf(pushed),
      newId,
    });
    const recorded = record(
      state,
      pushed.externalId,
      this.signatureOf(principal, pushed, state.contentHash),
      this.clock.today(),
    );
    const row = Object.assign(new AgreementEntity(), {
      version: 0,
      documentHash: pushed.documentHash,
      sourceVersion,
    });
    await this.writer.save(tx, [{ row, change: recorded }], principal);
    return { result: 'created', resource: { id: row.agreementId, version: row.version } };
  }

  /** Another party deposits the document that is here already: its signature is confirmed. */
  private async confirm(
    tx: EntityManager,
    principal: Principal,
    row: AgreementEntity,
    pushed: InboundAgreementSigned,
  ): Promise<Applied> {
    const contentHash = contentHashOf(pushed);
    const confirmed = sign(
      stateOf(row),
      this.signatureOf(principal, pushed, contentHash),
      this.clock.today(),
    );
    await this.writer.save(tx, [{ row, change: confirmed }], principal);
    return {
      result: confirmed ? 'revised' : 'unchanged',
      resource: { id: row.agreementId, version: row.version },
    };
  }

  /** The pusher's next version: another content is a new document, which voids the signatures on the old one. */
  private async revise(
    tx: EntityManager,
    principal: Principal,
    row: AgreementEntity,
    pushed: InboundAgreementSigned,
    sourceVersion: number | null,
  ): Promise<Applied> {
    const resource = () => ({ id: row.agreementId, version: row.version });
    if (sourceVersion !== null && row.sourceVersion !== null && sourceVersion < row.sourceVersion)
      return { result: 'stale', resource: resource() };
    const contentHash = contentHashOf(pushed);
    if (contentHash === row.contentHash && pushed.documentHash === row.documentHash)
      return { result: 'unchanged', resource: resource() };
    if (contentHash === row.contentHash) throw new RuleViolation('document-differs');
    const changed = change(stateOf(row), pushed, { contentHash, newId });
    const state = changed?.state ?? stateOf(row);
    const recorded = record(
      state,
      pushed.externalId,
      this.signatureOf(principal, pushed, contentHash),
      this.clock.today(),
    );
    Object.assign(row, {
      documentHash: pushed.documentHash,
      sourceVersion: sourceVersion ?? row.sourceVersion,
    });
    await this.writer.save(
      tx,
      [{ row, change: { ...recorded, type: 'ma.mizan.partner-agreements.agreement-revised.v1' } }],
      principal,
    );
    return { result: 'revised', resource: resource() };
  }

  private signatureOf(
    { organisation }: Principal,
    { documentHash, signedOn, parties }: InboundAgreementSigned,
    contentHash: string,
  ): Signature {
    const signatory =
      parties.find((party) => party.organisation === organisation)?.signatory ?? null;
    return {
      organisation,
      contentHash,
      type: 'recorded',
      signedOn: signedOn ?? this.clock.today(),
      signatory,
      documentHash,
      confirmed: true,
    };
  }
}
