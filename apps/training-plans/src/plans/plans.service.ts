import { PlanTerms } from '@mizan/contracts';
import {
  type Answer,
  assertKnownCodes,
  badField,
  Clock,
  type Command,
  type Principal,
} from '@mizan/platform';
import { Records } from '@mizan/records';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { assertMayDraft, mayRead } from './plans.access.js';
import { PlanEntity } from './plans.entity.js';
import { plans } from './plans.kind.js';
import type { PlanView } from './plans.view.js';
import { adopt, close, draft, revise } from './rules/plan.js';

type Answered = Promise<Answer<PlanView>>;

/** The commands on plans. */
@Injectable()
export class PlansService {
  constructor(
    @Inject(Records) private readonly records: Records,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  draft(command: Command, terms: PlanTerms): Answered {
    const { principal } = command;
    return this.records.create(command, plans, async (tx, id) => {
      const { territory } = terms;
      assertKnownCodes([{ pointer: '', codes: { territory } }], this.clock.today());
      assertMayDraft(principal, terms);
      await assertParent(tx, principal, terms);
      return draft(id, principal.organisation, terms);
    });
  }

  patch(command: Command, id: string, body: object): Answered {
    const asked = { id, verb: 'revise', terms: PlanTerms, body };
    return this.records.patch(command, plans, asked, async (plan, terms, { tx }) => {
      await assertParent(tx, command.principal, terms);
      return revise(plan, terms);
    });
  }

  adopt(command: Command, id: string): Answered {
    return this.records.decide(command, plans, { id, verb: 'adopt' }, (plan) =>
      adopt(plan, this.clock.today()),
    );
  }

  close(command: Command, id: string): Answered {
    return this.records.decide(command, plans, { id, verb: 'close' }, (plan) =>
      close(plan, this.clock.today()),
    );
  }
}

/** The plan that this one complements must exist, and the caller must be allowed to see it. */
async function assertParent(
  tx: EntityManager,
  principal: Principal,
  { parent }: PlanTerms,
): Promise<void> {
  if (!parent?.planId) return;
  const row = await tx.findOneBy(PlanEntity, { planId: parent.planId });
  if (!row || !mayRead(principal, row)) throw badField('/parent/planId', 'unknown-plan');
}
