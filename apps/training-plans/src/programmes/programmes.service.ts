import type { ProgrammeState, ProgrammeTerms } from '@mizan/contracts';
import { type Answer, assertKnownCodes, assertVersion, Clock, type Command, Commands, created, isId, keyOf, limitOf, newId, notFound, type Page, pageOf, type Principal } from '@mizan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ListQuery } from '../list-query.js';
import { PlansService } from '../plans/plans.service.js';
import { PlanEntity } from '../plans/plan.entity.js';
import { mayAct, mayRead } from '../training.access.js';
import { TrainingWriter } from '../training.writer.js';
import { propose } from './programme.js';
import { ProgrammeEntity } from './programme.entity.js';

export type ProgrammeView = Omit<ProgrammeState, 'programmeId'> & { id: string; version: number };
const viewOf = ({ programmeId, version, ...state }: ProgrammeEntity): ProgrammeView => ({ id: programmeId, version, ...state });

export function stateOf({ version: _version, ...state }: ProgrammeEntity): ProgrammeState {
  return state;
}

@Injectable()
export class ProgrammesService {
  constructor(
    private readonly commands: Commands,
    private readonly writer: TrainingWriter,
    private readonly plans: PlansService,
    private readonly clock: Clock,
    private readonly db: DataSource,
  ) {}

  propose(command: Command, planId: string, terms: ProgrammeTerms): Promise<Answer<ProgrammeView>> {
    return this.commands.run(command, async (tx) => {
      const plan = await tx.findOneBy(PlanEntity, { planId });
      if (!plan) throw notFound('plan');
      mayAct(command.principal, 'propose', plan, 'plan');
      if (command.ifMatch !== undefined) assertVersion(command, plan.version);
      assertKnownCodes(terms.occupations.map(({ occupation }, i) => ({ pointer: `/occupations/${i}`, codes: { occupation } })), this.clock.today());
      const row = Object.assign(new ProgrammeEntity(), { version: 0 });
      const programmeId = newId();
      await this.writer.save(tx, row, programmeId, propose(programmeId, command.principal.organisation, plan, terms), command.principal);
      return created(viewOf(row), `/v1/programmes/${programmeId}`);
    });
  }

  async one(principal: Principal, id: string): Promise<ProgrammeView> {
    const row = await this.db.manager.findOneBy(ProgrammeEntity, { programmeId: id });
    if (!row || !mayRead(principal, row)) throw notFound('programme');
    return viewOf(row);
  }

  async page(principal: Principal, planId: string, query: ListQuery): Promise<Page<ProgrammeView>> {
    await this.plans.one(principal, planId);
    const limit = limitOf(query.limit);
    const after = keyOf(query.cursor, isId);
    const rows = this.db.manager.createQueryBuilder(ProgrammeEntity, 'programme').where('programme.planId = :planId', { planId }).orderBy('programme.programmeId').limit(limit + 1);
    if (after !== undefined) rows.andWhere('programme.programmeId > :after', { after });
    return pageOf(await rows.getMany(), limit, (row) => row.programmeId, viewOf);
  }
}
