import type { AgreementState } from '@mizan/contracts';
import type { Coverable } from '@mizan/coverage';
import type { EntityManager } from 'typeorm';
import { type Covering, worthOf } from '../coverage/rules/covering.js';
import type { AgreementEntity } from './agreements.entity.js';

type StoredCovering = Covering & { readonly source: string };

/**
 * Measures what covers the commitments by the next text of the agreement. Call it before that text
 * is saved.
 */
export async function measureCovers(
  tx: EntityManager,
  row: AgreementEntity,
  next: AgreementState,
): Promise<void> {
  if (row.version === 0) return;
  const stored = (await tx.query(
    `select source, commitment_id as "commitmentId", kind, counts, whole as delivered, parts
     from cover where commitment_id = any($1)`,
    [[...idsOf(row), ...idsOf(next)]],
  )) as StoredCovering[];
  const coverables = coverablesOf([next]);
  const measured = stored.map((one) => ({
    ...one,
    ...worthOf(one, coverables.get(one.commitmentId)),
  }));
  await tx.query(
    `update cover set delivered = m.delivered, fault = m.fault
     from unnest($1::text[], $2::uuid[], $3::int[], $4::text[])
       as m (source, commitment_id, delivered, fault)
     where cover.source = m.source and cover.commitment_id = m.commitment_id`,
    [
      measured.map(({ source }) => source),
      measured.map(({ commitmentId }) => commitmentId),
      measured.map(({ delivered }) => delivered),
      measured.map(({ fault }) => fault),
    ],
  );
  row.delivered = await deliveredOf(tx, idsOf(next));
}

export const idsOf = ({ commitments }: Pick<AgreementState, 'commitments'>): string[] =>
  commitments.map(({ commitmentId }) => commitmentId);

export function coverablesOf(
  of: readonly Pick<AgreementState, 'parties' | 'commitments'>[],
): ReadonlyMap<string, Coverable> {
  return new Map(
    of.flatMap(({ parties, commitments }) => {
      const organisations = parties.map(({ organisation }) => organisation);
      return commitments.map((one): [string, Coverable] => [
        one.commitmentId,
        { ...one, parties: organisations },
      ]);
    }),
  );
}

export async function deliveredOf(
  tx: EntityManager,
  commitmentIds: string[],
): Promise<Record<string, number>> {
  const rows = (await tx.query(
    `select commitment_id as id, sum(delivered) as delivered from cover
     where commitment_id = any($1) group by commitment_id`,
    [commitmentIds],
  )) as { id: string; delivered: string }[];
  return Object.fromEntries(rows.map(({ id, delivered }) => [id, Number(delivered)]));
}
