import type { AgreementState } from '@mizan/contracts';
import type { Coverable } from '@mizan/coverage';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Read } from './newest-states.js';

/**
 * The commitments of partners, as far as a service has read of them: what a record that names one
 * is held against.
 */
@Injectable()
export class KnownAgreements {
  /** Keeps what was read; an older version of an agreement changes nothing. */
  async keep(tx: EntityManager, newest: readonly Read<AgreementState>[]): Promise<void> {
    if (newest.length === 0) return;
    const rows = newest.map(({ state, version }) => knownIn(state, version));
    await tx.query(
      `insert into known_agreement (id, version, commitments)
       select id, version, commitments from json_populate_recordset(null::known_agreement, $1)
       on conflict (id) do update set version = excluded.version, commitments = excluded.commitments
       where known_agreement.version < excluded.version`,
      [JSON.stringify(rows)],
    );
  }
}

/** The commitments of these ids that are known. */
export async function knownCommitments(
  db: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Coverable>> {
  if (ids.length === 0) return new Map();
  const rows = (await db.query(
    `select commitment from unnest($1::text[]) named
     join known_agreement
       on commitments @> jsonb_build_array(jsonb_build_object('commitmentId', named))
     cross join jsonb_array_elements(commitments) commitment
     where commitment ->> 'commitmentId' = named`,
    [ids],
  )) as { commitment: Coverable & { commitmentId: string } }[];
  return new Map(rows.map(({ commitment }) => [commitment.commitmentId, commitment]));
}

function knownIn({ agreementId, parties, commitments }: AgreementState, version: number) {
  const organisations = parties.map(({ organisation }) => organisation);
  return {
    id: agreementId,
    version,
    commitments: commitments.map(({ commitmentId, effect, territory, occupation, accepted }) => ({
      commitmentId,
      effect,
      territory,
      occupation: occupation ?? null,
      parties: organisations,
      accepted: accepted ?? [],
    })),
  };
}
