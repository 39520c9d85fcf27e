import type { IncentiveMeasureTerms } from '@mizan/contracts';
import { assertKnownCodes, invalid, Problem } from '@mizan/platform';
import type { EntityManager } from 'typeorm';
import { IncentiveMeasureEntity } from './incentive-measures.entity.js';
import { faultsIn } from './rules/conditions.js';

/** 422 with every condition that the measure cannot have, and every code that no list has. */
export function assertSound(terms: IncentiveMeasureTerms): void {
  assertKnownCodes([{ pointer: '', codes: { territory: terms.territory } }], terms.from);
  const faults = faultsIn(terms, terms.from);
  if (faults.length > 0) throw invalid(faults);
}

/** On one day a code has one version: two of them would give two answers to one question. */
export async function assertAlone(
  tx: EntityManager,
  id: string,
  { code, from, to }: IncentiveMeasureTerms,
): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 3))', [code]);
  const other = await tx
    .createQueryBuilder(IncentiveMeasureEntity, 'measure')
    .where('measure.code = :code and measure.measureId <> :id', { code, id })
    .andWhere(`coalesce(least(measure.to, measure.closedOn), 'infinity') >= :from`, { from })
    .andWhere('measure.from <= :to', { to: to ?? 'infinity' })
    .getOne();
  if (other) throw new Problem(409, 'measure-overlaps', { code, from: other.from });
}
