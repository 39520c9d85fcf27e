import type { AgreementTerms } from '@mizan/contracts';
import type { Principal } from '@mizan/platform';
import type { EntityManager } from 'typeorm';
import { mayRead } from '../agreements/agreements.access.js';
import { AgreementEntity } from '../agreements/agreements.entity.js';
import { contentHashOf } from '../agreements/rules/content.js';

const locked = { mode: 'pessimistic_write' } as const;

/** A document and its text, by the party that gives them. */
export interface Given {
  readonly principal: Principal;
  readonly terms: AgreementTerms;
  readonly documentHash: string;
}

/**
 * Locks the text, the document and other names of theirs: two parties may give the same agreement
 * at the same moment.
 */
export async function lockText(
  tx: EntityManager,
  { terms, documentHash }: Given,
  ...others: readonly string[]
): Promise<void> {
  const names = [contentHashOf(terms), documentHash, ...others].sort();
  for (const name of names)
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [name]);
}

/** The agreement with the same content, whatever the scan, or else with the same document. */
export const knownText = async (tx: EntityManager, given: Given): Promise<AgreementEntity | null> =>
  (await withSameText(tx, given)) ?? (await withDocument(tx, given));

async function withSameText(
  tx: EntityManager,
  { principal, terms }: Given,
): Promise<AgreementEntity | null> {
  const rows = await tx.find(AgreementEntity, {
    where: { contentKey: contentHashOf(terms) },
    order: { agreementId: 'ASC' },
    lock: locked,
  });
  return rows.find((row) => mayRead(principal, row)) ?? null;
}

/** Among those that the party may see. */
async function withDocument(
  tx: EntityManager,
  { principal, documentHash }: Given,
): Promise<AgreementEntity | null> {
  const rows = await tx
    .createQueryBuilder(AgreementEntity, 'agreement')
    .where(
      `agreement.agreementId in (
         select agreement_id from agreement_document where document_hash = :documentHash)`,
      { documentHash },
    )
    .orderBy('agreement.agreementId')
    .setLock('pessimistic_write')
    .getMany();
  return rows.find((row) => mayRead(principal, row)) ?? null;
}

export const agreementOf = (
  tx: EntityManager,
  agreementId: string,
): Promise<AgreementEntity | null> =>
  tx.findOne(AgreementEntity, { where: { agreementId }, lock: locked });

/** Stores the hash of every scan of the document. */
export async function keepDocument(
  tx: EntityManager,
  agreementId: string,
  documentHash: string,
): Promise<void> {
  await tx.query(
    `insert into agreement_document (agreement_id, document_hash) values ($1, $2)
     on conflict do nothing`,
    [agreementId, documentHash],
  );
}
