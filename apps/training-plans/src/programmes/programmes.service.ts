import type { ProgrammeTerms } from '@mizan/contracts';
import { type Answer, assertVersion, Clock, type Command, notFound } from '@mizan/platform';
import { assertMay, Records } from '@mizan/records';
import { Inject, Injectable } from '@nestjs/common';
import { PlanEntity } from '../plans/plans.entity.js';
import { plans } from '../plans/plans.kind.js';
import { assertNotClosed } from '../plans/rules/plan.js';
import { assertCodes } from './programmes.codes.js';
import { programmes } from './programmes.kind.js';
import type { ProgrammeView } from './programmes.view.js';
import { close, open, propose, resume, suspend } from './rules/programme.js';

type Answered = Promise<Answer<ProgrammeView>>;

/** The commands on programmes, except the revision: it changes sessions too, see `revisions/`. */
@Injectable()
export class ProgrammesService {
  constructor(
    @Inject(Records) private readonly records: Records,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  propose(command: Command, planId: string, terms: ProgrammeTerms): Answered {
    const { principal, ifMatch } = command;
    return this.records.create(command, programmes, async (tx, id) => {
      const lock = { mode: 'pessimistic_read' } as const;
      const plan = await tx.findOne(PlanEntity, { where: { planId }, lock });
      if (!plan) throw notFound();
      assertMay(plans, principal, 'propose-programme', plan);
      if (ifMatch !== undefined) assertVersion(command, plan.version);
      assertCodes(terms, this.clock.today());
      assertNotClosed(plan);
      return propose(id, principal.organisation, plan, terms);
    });
  }

  open(command: Command, id: string): Answered {
    return this.records.decide(command, programmes, { id, verb: 'open' }, open);
  }

  suspend(command: Command, id: string, reason: string): Answered {
    return this.records.decide(command, programmes, { id, verb: 'suspend' }, (programme) =>
      suspend(programme, reason),
    );
  }

  resume(command: Command, id: string): Answered {
    return this.records.decide(command, programmes, { id, verb: 'resume' }, resume);
  }

  close(command: Command, id: string, reason: string | null): Answered {
    return this.records.decide(command, programmes, { id, verb: 'close' }, (programme) =>
      close(programme, reason),
    );
  }
}
