import type { AgreementState } from '@mizan/contracts';
import { type Asking, newId, notFound, RuleViolation } from '@mizan/platform';
import { RecordReader } from '@mizan/records';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { regionsOf, registeredParties } from '../organisations/registered-parties.js';
import { amendedBy } from './amended-agreements.js';
import type { AmendmentTerms } from './agreements.dto.js';
import { AgreementEntity } from './agreements.entity.js';
import { agreements } from './agreements.kind.js';
import { type Comparison, comparisonOf } from './rules/comparison.js';
import { amended, assertAmendable, draftAmendment } from './rules/amendment.js';

interface BeforeAndAfter {
  readonly before: AgreementState;
  readonly after: AgreementState;
}

/** What an amendment changes, or has changed, of the agreement that it amends. */
export interface AmendmentComparison extends Comparison {
  readonly amends: string;
  /** Whether it is in force: then this is what it changed, whatever has changed since. */
  readonly isApplied: boolean;
  /** False if the agreement has changed so that this amendment does not fit any more. */
  readonly isPossible: boolean;
}

/** Compares an agreement before and after an amendment. */
@Injectable()
export class ComparisonsReader {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(RecordReader) private readonly records: RecordReader,
  ) {}

  /** 404 for what is no amendment. */
  async one(asking: Asking, id: string): Promise<AmendmentComparison> {
    const amendment = agreements.stateOf(await this.records.row(agreements, asking, id));
    const { amends } = amendment;
    if (!amends) throw notFound();
    const row = await this.db.manager.findOneByOrFail(AgreementEntity, { agreementId: amends });
    const agreement = agreements.stateOf(row);
    const isApplied = agreement.amendedBy?.includes(id) ?? false;
    const both = isApplied ? await this.changed(amends, id) : await proposed(agreement, amendment);
    const isPossible = both !== undefined;
    return { amends, isApplied, isPossible, ...(both ? comparisonOf(both) : NOTHING) };
  }

  /**
   * What a proposal would change. It is refused as its draft would be, and nothing is kept of it.
   */
  async proposal(asking: Asking, id: string, asked: AmendmentTerms): Promise<AmendmentComparison> {
    const before = agreements.stateOf(await this.records.row(agreements, asking, id));
    assertAmendable(before);
    const said = await amendedBy(before, asked.changes);
    const parties = await registeredParties(this.db.manager, said.terms.parties);
    const { organisation } = asking.principal;
    const by = { id: newId(), organisation, earlier: 0, regions: regionsOf(parties), newId };
    const { state } = draftAmendment(before, asked, said, by);
    const after = amended(before, state, said, newId).state;
    return { amends: id, isApplied: false, isPossible: true, ...comparisonOf({ before, after }) };
  }

  /** The two versions around the event of the amendment. */
  private async changed(amends: string, by: string): Promise<BeforeAndAfter> {
    const rows = (await this.db.query(
      `with amended as (
         select position from event_log
         where key = $1 and type = 'ma.mizan.partner-agreements.agreement-amended.v1'
           and payload::jsonb -> 'data' -> 'amendedBy' ->> -1 = $2
         order by position limit 1)
       select payload::jsonb -> 'data' as state from event_log
       where key = $1 and position <= (select position from amended)
       order by position desc limit 2`,
      [amends, by],
    )) as { state: AgreementState }[];
    return { after: rows[0]!.state, before: rows[1]!.state };
  }
}

const NOTHING: Comparison = { fields: [], quarters: [] };

async function proposed(
  agreement: AgreementState,
  amendment: AgreementState,
): Promise<BeforeAndAfter | undefined> {
  try {
    const said = await amendedBy(agreement, amendment.amendment!.changes);
    return { before: agreement, after: amended(agreement, amendment, said, newId).state };
  } catch (error) {
    if (error instanceof RuleViolation) return undefined;
    throw error;
  }
}
