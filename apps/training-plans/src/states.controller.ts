import { pagesOf, Requires, sendNdjson } from '@mizan/platform';
import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { PlanEntity, stateOf as stateOfPlan } from './plans/plan.entity.js';
import { ProgrammeEntity, stateOf as stateOfProgramme } from './programmes/programme.entity.js';
import { SessionEntity, stateOf as stateOfSession } from './sessions/session.entity.js';

interface Kind<E extends { version: number }> {
  readonly name: string;
  readonly entity: new () => E;
  readonly key: keyof E & string;
  readonly stateOf: (row: E) => object;
}

@Controller({ path: 'states', version: '1' })
export class StatesController {
  constructor(private readonly db: DataSource) {}

  /** Every aggregate's state and version, NDJSON. */
  @Get()
  @Requires('states:read')
  states(@Res() reply: FastifyReply): void {
    sendNdjson(reply, this.all());
  }

  private async *all(): AsyncGenerator<object[]> {
    yield* this.of({ name: 'plan', entity: PlanEntity, key: 'planId', stateOf: stateOfPlan });
    yield* this.of({
      name: 'programme',
      entity: ProgrammeEntity,
      key: 'programmeId',
      stateOf: stateOfProgramme,
    });
    yield* this.of({
      name: 'session',
      entity: SessionEntity,
      key: 'sessionId',
      stateOf: stateOfSession,
    });
  }

  private async *of<E extends { version: number }>({
    name,
    entity,
    key,
    stateOf,
  }: Kind<E>): AsyncGenerator<object[]> {
    const read = async (after: string | undefined, limit: number) => {
      const rows = this.db.manager
        .createQueryBuilder(entity, 'row')
        .orderBy(`row.${key}`)
        .limit(limit);
      if (after !== undefined) rows.where(`row.${key} > :after`, { after });
      return (await rows.getMany()).map((row) => ({ id: String(row[key]), row }));
    };
    for await (const page of pagesOf(read))
      yield page.map(({ id, row }) => ({
        source: `training-plans:${name}:${id}`,
        version: row.version,
        state: stateOf(row),
      }));
  }
}
