import type { Aggregate } from '@mizan/contracts';
import type { Language, Principal } from '@mizan/platform';
import type { EntityManager } from 'typeorm';
import type { Makers, Verbs } from './access.js';

/** What a command or the date did: the event to publish and the whole state that it carries. */
export interface Change<State extends object = object, Type extends string = string> {
  readonly type: Type;
  readonly state: State;
}

export interface RecordRow {
  version: number;
}

/** Who reads a record, on which day and in which language. */
export interface Reader {
  readonly principal: Principal;
  readonly today: string;
  readonly language: Language;
}

/** What a slice says of its aggregate, so that its records are kept as all others are. */
export interface RecordKind<
  Row extends RecordRow = RecordRow,
  State extends object = object,
  View extends object = object,
> {
  readonly aggregate: Aggregate<State>;
  readonly entity: new () => Row;
  /** Where the records are, below the service: `/v1/needs`. */
  readonly resource: string;
  stateOf(row: Row): State;
  readonly verbs: Verbs<Row>;
  /** What makes a new one, where that is not done to another record. */
  readonly makers?: Makers;
  mayRead(principal: Principal, row: Row): boolean;
  view(row: Row, reader: Reader): View;
  /** The version that the ETag of a record names where it is not that of the aggregate: what `If-Match` is compared with. */
  guardedVersion?(row: Row): number;
  /** Columns of the row that follow from a change and are no part of the state. */
  derived?(change: Change<State>, row: Row, today: string): Partial<Row>;
  /** The day on which an event takes effect, where that is not the day on which it was recorded. */
  effectiveAt?(state: State): string | null | undefined;
  readonly due?: DueRules<State, Row>;
  /** Reads, for many rows at once, what the view shows beside them, into members that are no columns. */
  gather?(db: EntityManager, rows: readonly Row[]): Promise<void>;
}

/** What the date does to a record. */
export interface DueRules<State extends object, Row extends RecordRow = RecordRow> {
  /** The next day after `today` on which the date does something, or the day passed already that it still has to do; null where it never will. */
  dueOn(state: State, today: string): string | null;
  /** What the date does on that day; undefined where nothing changes. */
  whenDue(state: State, day: string, row: Row): Change<State> | undefined;
}

/** The kind of a record whose types are not known. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list holds kinds of every row and state
export type AnyKind = RecordKind<any, any, any>;

/** The row's id: the member of its state that the aggregate names. */
export const idOf = ({ aggregate }: AnyKind, row: object): string =>
  String((row as Record<string, unknown>)[aggregate.id]);
