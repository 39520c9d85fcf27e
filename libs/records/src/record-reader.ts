import {
  type Asking,
  Clock,
  type CountedPage,
  listed,
  type Listing,
  type ListQuery,
  type Narrowing,
  notFound,
} from '@mizan/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type FindOptionsWhere, type SelectQueryBuilder } from 'typeorm';
import { allowedToMake } from './access.js';
import type { Reader, RecordKind } from './record-kind.js';
import type { Row } from './records.js';

/** A page of records, and what the caller may create in this list. */
export interface RecordPage<View> extends CountedPage<View> {
  can: string[];
}

interface ListedRows<R extends Row> extends Narrowing {
  /** Narrowed to what the caller may see, and by every filter but a search. */
  readonly rows: SelectQueryBuilder<R>;
  readonly query: ListQuery;
  readonly listing: Listing;
}

/** Reads the records that the caller may see. */
@Injectable()
export class RecordReader {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  readerOf(asking: Asking): Reader {
    return { ...asking, today: this.clock.today() };
  }

  async one<R extends Row, S extends object, V extends object>(
    kind: RecordKind<R, S, V>,
    asking: Asking,
    id: string,
  ): Promise<V> {
    const row = await this.row(kind, asking, id);
    await kind.gather?.(this.db.manager, [row]);
    return kind.view(row, this.readerOf(asking));
  }

  /** 404 if the record does not exist or the caller may not see it. */
  async row<R extends Row, S extends object, V extends object>(
    { entity, aggregate, mayRead }: RecordKind<R, S, V>,
    { principal }: Asking,
    id: string,
  ): Promise<R> {
    const where = { [aggregate.id]: id } as FindOptionsWhere<R>;
    const row = await this.db.manager.findOneBy(entity, where);
    if (!row || !mayRead(principal, row)) throw notFound();
    return row;
  }

  rows<R extends Row>({ entity }: RecordKind<R>, alias: string): SelectQueryBuilder<R> {
    return this.db.manager.createQueryBuilder(entity, alias);
  }

  /** A page of records. */
  async page<R extends Row, S extends object, V extends object>(
    kind: RecordKind<R, S, V>,
    asking: Asking,
    { rows, query, listing, ...narrowing }: ListedRows<R>,
  ): Promise<RecordPage<V>> {
    const { data, ...page } = await listed(rows, query, listing, (row) => row, narrowing);
    await kind.gather?.(this.db.manager, data);
    const reader = this.readerOf(asking);
    const can = allowedToMake(kind.makers ?? {}, asking.principal);
    return { data: data.map((row) => kind.view(row, reader)), ...page, can };
  }
}
