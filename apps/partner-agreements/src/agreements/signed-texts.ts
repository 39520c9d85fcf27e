import type { AgreementState } from '@mizan/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { differencesIn } from './rules/content.js';

/** Finds agreements by an earlier text of theirs, or by one of their commitments. */
@Injectable()
export class SignedTexts {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  /**
   * The fields in which an earlier text of the agreement, given by its hash, differs from the
   * present one. Empty if it never had such a text.
   */
  async differences(
    tx: EntityManager,
    agreement: AgreementState,
    contentHash: string,
  ): Promise<string[]> {
    const [row] = (await tx.query(
      `select payload::jsonb -> 'data' as state from event_log
       where key = $1 and payload::jsonb -> 'data' ->> 'contentHash' = $2
       order by position desc limit 1`,
      [agreement.agreementId, contentHash],
    )) as { state: AgreementState }[];
    return row ? differencesIn(agreement, row.state) : [];
  }

  /** The id of the agreement with this commitment. */
  async agreementOf(commitmentId: string): Promise<string | undefined> {
    const [row] = (await this.db.query(
      `select id from agreement
       where commitments @> jsonb_build_array(jsonb_build_object('commitmentId', $1::text))`,
      [commitmentId],
    )) as { id: string }[];
    return row?.id;
  }

  /**
   * The organisation of a record that names a commitment; undefined if the record has not been read
   * yet.
   */
  async organisationOf(commitmentId: string, source: string): Promise<string | undefined> {
    const [row] = (await this.db.query(
      `select parts -> 0 ->> 'organisation' as organisation from cover
       where source = $1 and commitment_id = $2`,
      [source, commitmentId],
    )) as { organisation: string }[];
    return row?.organisation;
  }
}
