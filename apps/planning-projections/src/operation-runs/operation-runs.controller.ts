import {
  Caller,
  equalling,
  IdPipe,
  ListQuery,
  listed,
  type Listing,
  notFound,
  type CountedPage,
  type Principal,
  Requires,
} from '@mizan/platform';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { DataSource } from 'typeorm';
import { activationInUse } from '../ledger/activations.js';
import { readLedger } from '../ledger/generations.js';
import { OperationRunEntity, RUN_KINDS, RUN_OUTCOMES } from './operation-run.entity.js';

/** A run gets its id when it ends, so ids are in the order of the ends. */
export const listing: Listing = { id: 'run.id', sorts: {} };

export class OperationRunsQuery extends ListQuery {
  @IsOptional() @IsIn(RUN_KINDS) kind?: string;
  @IsOptional() @IsIn(RUN_OUTCOMES) outcome?: string;
}

/** The results of verify and rebuild, and the generation that serves. */
@Controller({ path: 'operations', version: '1' })
export class OperationRunsController {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  @Get('runs')
  @Requires('projections:read')
  list(
    @Caller() principal: Principal,
    @Query() query: OperationRunsQuery,
  ): Promise<CountedPage<OperationRunEntity>> {
    const rows = this.db.manager.createQueryBuilder(OperationRunEntity, 'run');
    equalling(rows, { 'run.kind': query.kind, 'run.outcome': query.outcome });
    return listed(rows, query, listing, (run) => shownTo(principal, run));
  }

  @Get('runs/:id')
  @Requires('projections:read')
  async one(
    @Caller() principal: Principal,
    @Param('id', IdPipe) id: string,
  ): Promise<OperationRunEntity> {
    const run = await this.db.manager.findOneBy(OperationRunEntity, { id });
    if (!run) throw notFound();
    return shownTo(principal, run);
  }

  /** The generation that serves, and the assumption set of its figures. */
  @Get('ledger')
  @Requires('projections:read')
  ledger() {
    return readLedger(this.db, async (tx, generation) => {
      const { set, at, organisation } = await activationInUse(tx);
      return {
        generation,
        assumptions: { name: set.name, activatedAt: at, activatedBy: organisation },
      };
    });
  }
}

/**
 * Differences name sources and amounts of every region: only operators read them, others get their
 * number.
 */
function shownTo({ scopes }: Principal, run: OperationRunEntity): OperationRunEntity {
  return scopes.includes('operations:replay')
    ? run
    : { ...run, differences: [], failure: run.failure && '–' };
}
