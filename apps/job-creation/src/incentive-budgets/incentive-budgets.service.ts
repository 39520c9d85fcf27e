import { codeLists } from '@mizan/classifications';
import { IncentiveBudgetTerms } from '@mizan/contracts';
import {
  type Answer,
  assertKnownCodes,
  badField,
  Clock,
  type Command,
  newId,
  Problem,
} from '@mizan/platform';
import { assertMayMake, Records } from '@mizan/records';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { unitOf } from '../incentive-measures/rules/incentive-measure.js';
import { mayKeep } from './incentive-budgets.access.js';
import { IncentiveBudgetEntity } from './incentive-budgets.entity.js';
import { incentiveBudgets } from './incentive-budgets.kind.js';
import type { IncentiveBudgetView } from './incentive-budgets.view.js';
import { MeasureBudgets } from './measure-budgets.js';
import { open, revise } from './rules/incentive-budget.js';

type Answered = Promise<Answer<IncentiveBudgetView>>;

/** The commands on budgets, except those on their reservations. */
@Injectable()
export class IncentiveBudgetsService {
  constructor(
    @Inject(Records) private readonly records: Records,
    @Inject(MeasureBudgets) private readonly measures: MeasureBudgets,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  open(command: Command, terms: IncentiveBudgetTerms): Answered {
    const { principal } = command;
    return this.records.run(command, async (tx) => {
      assertKnownCodes(
        [{ pointer: '', codes: { territory: terms.territory } }],
        this.clock.today(),
      );
      assertMayMake(mayKeep, principal, terms);
      const measure = await this.measures.measureFor(tx, terms.measure);
      if (!codeLists.territory.isWithin(terms.territory, measure.territory))
        throw badField('/territory', 'outside-measure', { territory: measure.territory });
      await assertNew(tx, terms);
      const change = open(newId(), principal.organisation, terms, unitOf(measure));
      const row = this.records.newRow(incentiveBudgets);
      const budget = { kind: incentiveBudgets, row, change };
      const all = [budget, ...(await this.measures.after(tx, change))];
      await this.records.writer.save(tx, all, principal);
      return this.records.created(tx, command, incentiveBudgets, row);
    });
  }

  /**
   * The budget is locked before its measure here. If that meets a reservation, PostgreSQL ends one
   * of the two and it is repeated.
   */
  patch(command: Command, id: string, body: object): Answered {
    const asked = { id, verb: 'revise', terms: IncentiveBudgetTerms, body };
    return this.records.patch(
      command,
      incentiveBudgets,
      asked,
      async (budget, terms, { tx }) =>
        revise(budget, terms, unitOf(await this.measures.measureOf(tx, budget.measure))),
      (change, { tx, row }) => this.measures.after(tx, change, row),
    );
  }
}

/** A measure has one budget in a territory and a year. */
async function assertNew(
  tx: EntityManager,
  { measure, territory, year }: IncentiveBudgetTerms,
): Promise<void> {
  if (await tx.existsBy(IncentiveBudgetEntity, { measure, territory, year }))
    throw new Problem(409, 'budget-exists', { territory, year });
}
