import type { EntityManager } from 'typeorm';

/** The id and the version of an agreement in the system of one organisation. */
export interface Reference {
  readonly agreementId: string;
  readonly sourceVersion: number | null;
}

interface Named {
  readonly organisation: string;
  readonly externalId: string;
}

/** The agreement that this organisation calls by this id; each party has its own id for it. */
export async function referenceOf(
  tx: EntityManager,
  { organisation, externalId }: Named,
): Promise<Reference | undefined> {
  const [row] = (await tx.query(
    `select agreement_id as "agreementId", source_version as "sourceVersion"
     from agreement_reference where organisation = $1 and external_id = $2`,
    [organisation, externalId],
  )) as { agreementId: string; sourceVersion: string | null }[];
  if (!row) return undefined;
  const { agreementId, sourceVersion } = row;
  return { agreementId, sourceVersion: sourceVersion === null ? null : Number(sourceVersion) };
}

/** Stores the reference. Without a version in it, the known version stays. */
export async function keepReference(
  tx: EntityManager,
  { organisation, externalId }: Named,
  { agreementId, sourceVersion }: Reference,
): Promise<void> {
  await tx.query(
    `insert into agreement_reference (organisation, external_id, agreement_id, source_version)
     values ($1, $2, $3, $4)
     on conflict (organisation, external_id) do update
       set source_version = coalesce(excluded.source_version, agreement_reference.source_version)`,
    [organisation, externalId, agreementId, sourceVersion],
  );
}
