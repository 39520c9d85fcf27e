import { codeLists } from '@mizan/classifications';
import { MEASURE_SUBJECTS, type MeasureName, type MeasureSubject } from '@mizan/contracts';
import {
  type Asking,
  assertKnownCodes,
  badField,
  Clock,
  codesWithin,
  containing,
  equalling,
  leadsOf,
  type Listing,
} from '@mizan/platform';
import { type RecordPage, RecordReader } from '@mizan/records';
import { Inject, Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import type { EvaluationDto, IncentiveMeasuresQuery } from './incentive-measures.dto.js';
import type { IncentiveMeasureEntity } from './incentive-measures.entity.js';
import { incentiveMeasures } from './incentive-measures.kind.js';
import type { IncentiveMeasureView } from './incentive-measures.view.js';
import { evaluate, type Evaluation } from './rules/evaluation.js';
import type { Facts } from './rules/fields.js';

/** The evaluation of one measure among others. */
export interface MeasureEvaluation extends Evaluation {
  readonly measure: { readonly id: string; readonly code: string; readonly name: MeasureName };
}

export const listing: Listing = {
  id: 'measure.measureId',
  sorts: {
    code: { by: 'measure.code', type: 'text' },
    from: { by: 'measure.from', type: 'date' },
  },
};
const NAMES = ['fr', 'ar', 'en'].map((language) => `measure.name ->> '${language}'`);

/** Reads incentive measures, and says whether subjects may have them. It changes nothing. */
@Injectable()
export class IncentiveMeasuresReader {
  constructor(
    @Inject(RecordReader) private readonly records: RecordReader,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  one(asking: Asking, id: string): Promise<IncentiveMeasureView> {
    return this.records.one(incentiveMeasures, asking, id);
  }

  page(asking: Asking, query: IncentiveMeasuresQuery): Promise<RecordPage<IncentiveMeasureView>> {
    const rows = this.records.rows(incentiveMeasures, 'measure').where('true');
    const asked = {
      'measure.status': query.status,
      'measure.code': query.code,
      'measure.subject': query.subject,
      'measure.origin': query.origin,
    };
    equalling(rows, asked);
    holdingIn(rows, query.territory);
    const leads = leadsOf({ 'measure.status': query.status });
    const search = containing(['measure.code', ...NAMES], query.q);
    return this.records.page(incentiveMeasures, asking, { rows, query, listing, leads, search });
  }

  /** Whether the measure may be had by its subject, which must be given. */
  async evaluation(asking: Asking, id: string, said: EvaluationDto): Promise<Evaluation> {
    const row = await this.records.row(incentiveMeasures, asking, id);
    this.assertCodes(said);
    const facts = said[row.subject];
    if (!facts) throw badField(`/${row.subject}`, 'required');
    return evaluate(incentiveMeasures.stateOf(row), factsIn(facts));
  }

  /** The same of each open measure whose subject is given, in the order of the codes. */
  async evaluations(said: EvaluationDto): Promise<{ data: MeasureEvaluation[] }> {
    this.assertCodes(said);
    const given = MEASURE_SUBJECTS.filter((subject) => said[subject]);
    if (given.length === 0) throw badField('', 'subject-missing');
    const rows = await this.records
      .rows(incentiveMeasures, 'measure')
      .where(`measure.status = 'open' and measure.subject = any(:given)`, { given })
      .orderBy('measure.code')
      .addOrderBy('measure.measureId')
      .getMany();
    return {
      data: rows.map((row) => ({
        measure: { id: row.measureId, code: row.code, name: row.name },
        ...evaluate(incentiveMeasures.stateOf(row), factsIn(said[row.subject]!)),
      })),
    };
  }

  /** A code that no list has would be outside every measure, and the answer a wrong no. */
  private assertCodes(said: EvaluationDto): void {
    const placed = MEASURE_SUBJECTS.flatMap((subject) => {
      const codes = said[subject];
      return codes ? [{ pointer: `/${subject}`, codes }] : [];
    });
    assertKnownCodes(placed, this.clock.today());
  }
}

const factsIn = (facts: NonNullable<EvaluationDto[MeasureSubject]>): Facts => ({ ...facts });

/** A measure of a wider territory holds in this one too. */
function holdingIn(
  rows: SelectQueryBuilder<IncentiveMeasureEntity>,
  territory: string | undefined,
): void {
  if (territory === undefined) return;
  const places = [
    ...codesWithin('territory', territory),
    ...codeLists.territory.ancestors(territory),
  ];
  rows.andWhere('measure.territory = any(:places)', { places });
}
