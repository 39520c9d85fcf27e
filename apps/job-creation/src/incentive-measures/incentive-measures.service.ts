import { IncentiveMeasureTerms } from '@mizan/contracts';
import {
  type Answer,
  assertKnownCodes,
  Clock,
  type Command,
  invalid,
  Problem,
} from '@mizan/platform';
import { assertMayMake, type Changed, Records } from '@mizan/records';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MeasureBudgets } from '../incentive-budgets/measure-budgets.js';
import { isMinistry } from './incentive-measures.access.js';
import type { MeasureClosureDto } from './incentive-measures.dto.js';
import { IncentiveMeasureEntity } from './incentive-measures.entity.js';
import { incentiveMeasures } from './incentive-measures.kind.js';
import type { IncentiveMeasureView } from './incentive-measures.view.js';
import { faultsIn } from './rules/conditions.js';
import { close, register, revise, unitOf } from './rules/incentive-measure.js';

type Answered = Promise<Answer<IncentiveMeasureView>>;

/** The commands on incentive measures. */
@Injectable()
export class IncentiveMeasuresService {
  constructor(
    @Inject(Records) private readonly records: Records,
    @Inject(MeasureBudgets) private readonly budgets: MeasureBudgets,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  register(command: Command, terms: IncentiveMeasureTerms): Answered {
    const { principal } = command;
    return this.records.create(command, incentiveMeasures, async (tx, id) => {
      assertMayMake(isMinistry, principal, terms);
      assertSound(terms);
      const change = register(id, principal.organisation, terms, this.clock.today());
      await assertAlone(tx, id, terms);
      return change;
    });
  }

  /** Another amount is another unit, by which the budgets of the measure are judged again. */
  patch(command: Command, id: string, body: object): Answered {
    const asked = { id, verb: 'revise', terms: IncentiveMeasureTerms, body };
    let judged: readonly Changed[] = [];
    return this.records.patch(
      command,
      incentiveMeasures,
      asked,
      async (measure, terms, { tx }) => {
        assertSound(terms);
        await assertAlone(tx, id, terms);
        const { changes, areExhausted } = await this.budgets.judgedBy(tx, id, unitOf(terms));
        judged = changes;
        return revise(measure, terms, areExhausted, this.clock.today());
      },
      () => Promise.resolve([...judged]),
    );
  }

  close(command: Command, id: string, { on, reason }: MeasureClosureDto): Answered {
    const today = this.clock.today();
    return this.records.decide(command, incentiveMeasures, { id, verb: 'close' }, (measure) =>
      close(measure, { on: on ?? today, reason }, today),
    );
  }
}

function assertSound(terms: IncentiveMeasureTerms): void {
  assertKnownCodes([{ pointer: '', codes: { territory: terms.territory } }], terms.from);
  const faults = faultsIn(terms, terms.from);
  if (faults.length > 0) throw invalid(faults);
}

/** On one day a code has one version: two of them would give two answers to one question. */
async function assertAlone(
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
