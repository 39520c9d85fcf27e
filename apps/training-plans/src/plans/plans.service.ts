import type { PlanState, PlanTerms } from '@mizan/contracts';
import { type Answer, assertKnownCodes, assertVersion, Clock, type Command, Commands, created, isId, keyOf, limitOf, newId, notFound, ok, type Page, pageOf, type Principal, territoriesWithin } from '@mizan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { mayAct, mayMake, mayRead } from '../training.access.js';
import type { ListQuery } from '../list-query.js';
import { TrainingWriter } from '../training.writer.js';
import { adopt, draft } from './plan.js';
import { PlanEntity } from './plan.entity.js';

export type PlanView = Omit<PlanState, 'planId'> & { id: string; version: number };
const viewOf = ({ planId, version, ...state }: PlanEntity): PlanView => ({ id: planId, version, ...state });

export function stateOf({ version: _version, ...state }: PlanEntity): PlanState {
  return state;
}

@Injectable()
export class PlansService {
  constructor(
    private readonly commands: Commands,
    private readonly writer: TrainingWriter,
    private readonly clock: Clock,
    private readonly db: DataSource,
  ) {}

  draft(command: Command, terms: PlanTerms): Promise<Answer<PlanView>> {
    return this.commands.run(command, async (tx) => {
      assertKnownCodes([{ pointer: '', codes: terms }], this.clock.today());
      mayMake(command.principal, 'propose', terms);
      const row = Object.assign(new PlanEntity(), { version: 0 });
      const planId = newId();
      await this.writer.save(tx, row, planId, draft(planId, command.principal.organisation, terms), command.principal);
      return created(viewOf(row), `/v1/plans/${planId}`);
    });
  }

  adopt(command: Command, id: string): Promise<Answer<PlanView>> {
    return this.commands.run(command, async (tx) => {
      const row = await tx.findOne(PlanEntity, { where: { planId: id }, lock: { mode: 'pessimistic_write' } });
      if (!row) throw notFound('plan');
      mayAct(command.principal, 'adopt', row, 'plan');
      assertVersion(command, row.version);
      return ok(viewOf(await this.writer.save(tx, row, id, adopt(stateOf(row)), command.principal)));
    });
  }

  async one(principal: Principal, id: string): Promise<PlanView> {
    const row = await this.db.manager.findOneBy(PlanEntity, { planId: id });
    if (!row || !mayRead(principal, row)) throw notFound('plan');
    return viewOf(row);
  }

  async page(principal: Principal, query: ListQuery): Promise<Page<PlanView>> {
    const limit = limitOf(query.limit);
    const after = keyOf(query.cursor, isId);
    const rows = this.db.manager.createQueryBuilder(PlanEntity, 'plan').where('plan.territory = any(:visible)', { visible: territoriesWithin(principal.territory) }).orderBy('plan.planId').limit(limit + 1);
    if (after !== undefined) rows.andWhere('plan.planId > :after', { after });
    return pageOf(await rows.getMany(), limit, (row) => row.planId, viewOf);
  }
}
