import { type Asking, keyOf, limitOf, type Page, type PageQuery, pageOf } from '@mizan/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RecordKind } from '../record-kind.js';
import { RecordReader } from '../record-reader.js';
import type { Row } from '../records.js';
import { differencesIn, type FieldChange } from './differences.js';

/** One version of a record: what happened, when, by whom and why, and what it changed. */
export interface HistoryEntry {
  readonly version: number;
  /** The event, by its short name: `agreement-made-ready`. */
  readonly event: string;
  readonly time: string;
  /** The organisation that did it; null if the date did, or a reaction of the service. */
  readonly organisation: string | null;
  /** Always null: the plan knows organisations and no persons. */
  readonly person: null;
  readonly reason: string | null;
  readonly changes: readonly FieldChange[];
}

interface Stored {
  readonly position: string;
  readonly payload: string;
}
interface Version {
  readonly position: number;
  readonly type: string;
  readonly time: string;
  readonly sequence: string | number;
  readonly actororg?: string;
  readonly data: Record<string, unknown>;
}

/** Reads the history of a record from the event log of its service, newest version first. */
@Injectable()
export class HistoryReader {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(RecordReader) private readonly records: RecordReader,
  ) {}

  /** 404 for a record that the caller may not see. */
  async page<R extends Row, S extends object, V extends object>(
    kind: RecordKind<R, S, V>,
    asking: Asking,
    id: string,
    query: PageQuery,
  ): Promise<Page<HistoryEntry>> {
    await this.records.row(kind, asking, id);
    const limit = limitOf(query.limit);
    const after = keyOf(query.cursor, isPosition);
    const versions = await this.versions(id, after, limit + 1);
    return pageOf(
      versions.map((version, i) => ({ version, before: versions[i + 1] })),
      limit,
      ({ version }) => version.position,
      ({ version, before }) => entryOf(kind, version, before),
    );
  }

  private async versions(
    id: string,
    before: number | undefined,
    limit: number,
  ): Promise<Version[]> {
    const rows = (await this.db.query(
      `select position, payload from event_log where key = $1 and ($2::bigint is null or position < $2)
       order by position desc limit $3`,
      [id, before ?? null, limit],
    )) as Stored[];
    return rows.map(({ position, payload }) => ({
      ...(JSON.parse(payload) as Omit<Version, 'position'>),
      position: Number(position),
    }));
  }
}

const isPosition = (key: unknown): key is number => Number.isSafeInteger(key);

function entryOf<R extends Row>(
  { aggregate, history }: Pick<RecordKind<R>, 'aggregate' | 'history'>,
  { type, time, sequence, actororg, data }: Version,
  before: Version | undefined,
): HistoryEntry {
  const { hides = [], names = {}, reason = 'statusReason' } = history ?? {};
  const hidden = [aggregate.id, reason, ...hides]; // the reason is said by itself
  const shown = (state: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(state).filter(([field]) => !hidden.includes(field)));
  const said = data[reason];
  return {
    version: Number(sequence),
    event: type.split('.').at(-2) ?? type,
    time,
    organisation: actororg ?? null,
    person: null,
    reason: typeof said === 'string' && said !== before?.data[reason] ? said : null,
    changes: before ? differencesIn(shown(before.data), shown(data), names) : [],
  };
}
