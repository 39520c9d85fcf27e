import type { ReservationState, ReservationTerms } from '@mizan/contracts';
import {
  type Answer,
  assertVersion,
  Clock,
  type Command,
  created,
  newId,
  notFound,
} from '@mizan/platform';
import { assertMay, type Changed, Records } from '@mizan/records';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { unitOf } from '../incentive-measures/rules/incentive-measure.js';
import type { IncentiveBudgetEntity } from './incentive-budgets.entity.js';
import { incentiveBudgets } from './incentive-budgets.kind.js';
import { MeasureBudgets } from './measure-budgets.js';
import { reservations } from './reservations.kind.js';
import type { ReservationView } from './reservations.view.js';
import {
  assertGranted,
  type BudgetChange,
  payOut,
  reserve,
  takeBack,
} from './rules/incentive-budget.js';
import { makeReservation, pay, release, type ReservationChange } from './rules/reservation.js';

type Answered = Promise<Answer<ReservationView>>;

/** A reservation in the path below its budget. */
interface Place {
  readonly id: string;
  readonly reservation: string;
}

/**
 * The commands on reservations. They lock the budget, so that it is never overdrawn, and need no
 * version of it: the decision of another officer is no reason to refuse this one.
 */
@Injectable()
export class ReservationsService {
  constructor(
    @Inject(Records) private readonly records: Records,
    @Inject(MeasureBudgets) private readonly measures: MeasureBudgets,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  reserve(command: Command, budgetId: string, terms: ReservationTerms): Answered {
    const { principal } = command;
    return this.records.run(command, async (tx) => {
      const { budget, measure } = await this.measures.locked(tx, budgetId, (row) =>
        assertMay(incentiveBudgets, principal, 'reserve', row),
      );
      if (command.ifMatch !== undefined) assertVersion(command, budget.version);
      assertGranted(measure.status);
      const taken = reserve(incentiveBudgets.stateOf(budget), terms.amount, unitOf(measure));
      const id = newId();
      const today = this.clock.today();
      const change = makeReservation(id, taken.state, principal.organisation, terms, today);
      const row = this.records.newRow(reservations);
      const all = [
        { kind: reservations, row, change },
        ...(await this.onBudget(tx, budget, taken)),
      ];
      await this.records.writer.save(tx, all, principal);
      const shown = await this.records.shown(tx, command, reservations, row);
      return created(shown, `${reservations.resource}/${budgetId}/reservations/${id}`);
    });
  }

  release(command: Command, place: Place, reason: string | null): Answered {
    return this.decide(command, 'release', place, (reservation) =>
      release(reservation, reason, this.clock.today()),
    );
  }

  pay(command: Command, place: Place, on: string | null): Answered {
    const today = this.clock.today();
    return this.decide(command, 'pay', place, (reservation) =>
      pay(reservation, on ?? today, today),
    );
  }

  private decide(
    command: Command,
    verb: 'release' | 'pay',
    { id, reservation }: Place,
    decision: (state: ReservationState) => ReservationChange | undefined,
  ): Answered {
    return this.records.decide(
      command,
      reservations,
      { id: reservation, verb, isVersionOptional: true },
      (state) => {
        if (state.budgetId !== id) throw notFound();
        return decision(state);
      },
      async ({ state: { amount } }, { tx }) => {
        const { budget, measure } = await this.measures.locked(tx, id);
        const state = incentiveBudgets.stateOf(budget);
        if (verb === 'pay') return this.onBudget(tx, budget, payOut(state, amount));
        return this.onBudget(tx, budget, takeBack(state, amount, unitOf(measure)));
      },
    );
  }

  /** The budget, and its measure if the budget is exhausted by this or no longer. */
  private async onBudget(
    tx: EntityManager,
    row: IncentiveBudgetEntity,
    change: BudgetChange,
  ): Promise<Changed[]> {
    return [
      { kind: incentiveBudgets, row, change },
      ...(await this.measures.after(tx, change, row)),
    ];
  }
}
