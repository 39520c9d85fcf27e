import { pagesOf, Requires, sendNdjson } from '@mizan/platform';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { kindOf } from '@mizan/contracts';
import { DataSource } from 'typeorm';
import { type AnyKind, idOf, type RecordRow } from './record-kind.js';
import { KINDS } from './record-kinds.js';

@Controller({ path: 'states', version: '1' })
export class StatesController {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(KINDS) private readonly kinds: readonly AnyKind[],
  ) {}

  /** The state and version of every record, as NDJSON. */
  @Get()
  @Requires('states:read')
  states(@Res() reply: FastifyReply): void {
    sendNdjson(reply, this.all());
  }

  private async *all(): AsyncGenerator<object[]> {
    for (const kind of this.kinds) yield* this.of(kind);
  }

  private async *of(kind: AnyKind): AsyncGenerator<object[]> {
    const key = `row.${kind.aggregate.id}`;
    const read = async (after: string | undefined, limit: number) => {
      const rows = this.db.manager.createQueryBuilder(kind.entity, 'row').orderBy(key).limit(limit);
      if (after !== undefined) rows.where(`${key} > :after`, { after });
      const found = (await rows.getMany()) as RecordRow[];
      return found.map((row) => ({ id: idOf(kind, row), row }));
    };
    for await (const page of pagesOf(read))
      yield page.map(({ id, row }) => ({
        source: `${kindOf(kind.aggregate)}:${id}`,
        version: row.version,
        state: kind.stateOf(row) as object,
      }));
  }
}
