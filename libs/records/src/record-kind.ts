import type { Aggregate } from '@mizan/contracts';
import type { Language, Principal } from '@mizan/platform';
import type { EntityManager } from 'typeorm';
import type { Makers, Verbs } from './access.js';

/** The result of a command or of the date: the event to publish and the whole state in it. */
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

/**
 * What a slice defines for its aggregate, so that commands, lists and due dates work as for every
 * other record.
 */
export interface RecordKind<
  Row extends RecordRow = RecordRow,
  State extends object = object,
  View extends object = object,
> {
  readonly aggregate: Aggregate<State>;
  readonly entity: new () => Row;
  /** The path of its records below the service: `/v1/needs`. */
  readonly resource: string;
  stateOf(row: Row): State;
  readonly verbs: Verbs<Row>;
  /** The ways to create a record, unless it is created by a command on another one. */
  readonly makers?: Makers;
  mayRead(principal: Principal, row: Row): boolean;
  view(row: Row, reader: Reader): View;
  /** The version in the ETag and `If-Match`, if it is not that of the aggregate. */
  guardedVersion?(row: Row): number;
  /** Columns that follow from a change but are not part of the state. */
  derived?(change: Change<State>, row: Row, today: string): Partial<Row>;
  /** The day on which an event takes effect, if it is not the day of the recording. */
  effectiveAt?(state: State): string | null | undefined;
  readonly due?: DueRules<State, Row>;
  readonly history?: HistoryRules;
  /** The other records of this kind that change with one, by a command or by the date. */
  beside?(tx: EntityManager, change: Change<State>): Promise<Beside<State, Row>[]>;
  /**
   * Loads what the view needs beside the rows, for many rows at once, into members that are not
   * columns.
   */
  gather?(db: EntityManager, rows: readonly Row[]): Promise<void>;
}

/** How the history of a record compares its versions. */
export interface HistoryRules {
  /** Fields that say nothing to a reader. */
  readonly hides?: readonly string[];
  /** The lists whose items have a name: the member that is the name, by the field. */
  readonly names?: Readonly<Record<string, string>>;
  /** The field with the reason of the last change: `statusReason` unless said. */
  readonly reason?: string;
}

/** What the date changes. */
export interface DueRules<State extends object, Row extends RecordRow = RecordRow> {
  /**
   * The next day after `today` on which the date changes the record, or a past day that is still to
   * be applied. Null if there is none.
   */
  dueOn(state: State, today: string): string | null;
  /** The change on that day; undefined if nothing changes. */
  whenDue(state: State, day: string, row: Row): Change<State> | undefined;
}

/** Another record that changes in the same transaction. */
export interface Beside<State extends object, Row extends RecordRow = RecordRow> {
  readonly row: Row;
  readonly change: Change<State> | undefined;
}

/** A kind of record with unknown types. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- kinds of every row and state
export type AnyKind = RecordKind<any, any, any>;

/** The id of a row: the member that the aggregate names as its id. */
export const idOf = ({ aggregate }: AnyKind, row: object): string =>
  String((row as Record<string, unknown>)[aggregate.id]);
