import type { PlanState, PlanTerms } from '@mizan/contracts';
import {
  type Answer,
  assertKnownCodes,
  assertVersion,
  badField,
  Clock,
  type Command,
  Commands,
  created,
  newId,
  notFound,
  ok,
  type Principal,
} from '@mizan/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { mayAct, mayMake, mayRead, type TrainingVerb } from '../training.access.js';
import { TrainingWriter } from '../training.writer.js';
import { adopt, close, draft, type PlanChange, revise } from './plan.js';
import { changedPlan, PlanEntity, stateOf } from './plan.entity.js';
import { type PlanView, viewOf } from './plans.view.js';

type Decision = (
  plan: PlanState,
  tx: EntityManager,
) => PlanChange | undefined | Promise<PlanChange | undefined>;

/** One transaction per command: the plan and its event commit together, or neither does. */
@Injectable()
export class PlansService {
  constructor(
    private readonly commands: Commands,
    private readonly writer: TrainingWriter,
    private readonly clock: Clock,
  ) {}

  draft(command: Command, terms: PlanTerms): Promise<Answer<PlanView>> {
    return this.commands.run(command, async (tx) => {
      assertKnownCodes(
        [{ pointer: '', codes: { territory: terms.territory } }],
        this.clock.today(),
      );
      mayMake(command.principal, 'propose', terms);
      await this.assertParent(tx, command.principal, terms);
      const row = Object.assign(new PlanEntity(), { version: 0 });
      const subject = newId();
      await this.writer.save(
        tx,
        changedPlan(row, subject, draft(subject, command.principal.organisation, terms)),
        command.principal,
      );
      return created(viewOf(row), `/v1/plans/${subject}`);
    });
  }

  patch(
    command: Command,
    id: string,
    complete: (plan: PlanState) => Promise<PlanTerms>,
  ): Promise<Answer<PlanView>> {
    return this.change(command, id, 'revise', async (plan, tx) => {
      const terms = await complete(plan);
      await this.assertParent(tx, command.principal, terms);
      return revise(plan, terms);
    });
  }

  adopt(command: Command, id: string): Promise<Answer<PlanView>> {
    return this.change(command, id, 'adopt', (plan) => adopt(plan, this.clock.today()));
  }

  close(command: Command, id: string): Promise<Answer<PlanView>> {
    return this.change(command, id, 'adopt', (plan) => close(plan, this.clock.today()));
  }

  private change(
    command: Command,
    id: string,
    verb: TrainingVerb,
    decide: Decision,
  ): Promise<Answer<PlanView>> {
    return this.commands.run(command, async (tx) => {
      const row = await tx.findOne(PlanEntity, {
        where: { planId: id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!row) throw notFound();
      mayAct(command.principal, verb, row);
      assertVersion(command, row.version);
      return ok(
        viewOf(
          await this.writer.save(
            tx,
            changedPlan(row, id, await decide(stateOf(row), tx)),
            command.principal,
          ),
        ),
      );
    });
  }

  /** The plan that this one complements exists and may be seen. */
  private async assertParent(
    tx: EntityManager,
    principal: Principal,
    { parent }: PlanTerms,
  ): Promise<void> {
    if (!parent?.planId) return;
    const row = await tx.findOneBy(PlanEntity, { planId: parent.planId });
    if (!row || !mayRead(principal, row)) throw badField('/parent/planId', 'unknown-plan');
  }
}
