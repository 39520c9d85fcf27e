import { Column, Entity, PrimaryColumn } from 'typeorm';

export const RUN_KINDS = ['verify', 'rebuild'] as const;
export type RunKind = (typeof RUN_KINDS)[number];
export const RUN_OUTCOMES = ['same', 'different', 'failed'] as const;
export type RunOutcome = (typeof RUN_OUTCOMES)[number];

/** A verify or a rebuild that has ended. */
@Entity('operation_run')
export class OperationRunEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: RunKind;
  @Column('text') outcome!: RunOutcome;
  @Column('timestamptz', { name: 'started_at' }) startedAt!: Date;
  @Column('timestamptz', { name: 'ended_at' }) endedAt!: Date;
  /** The generation that was held against the owners' states, or built beside the one that served. */
  @Column('int', { nullable: true }) generation!: number | null;
  /** The one that serves since. */
  @Column('int', { nullable: true }) serving!: number | null;
  @Column('text', { nullable: true }) assumptions!: string | null;
  /** How many of what were compared: sources, cells, events of the chains, entries. */
  @Column('jsonb') compared!: Record<string, number>;
  @Column('int', { name: 'difference_count' }) differenceCount!: number;
  /** The first of them. */
  @Column('jsonb') differences!: string[];
  /** Why it came to no result. */
  @Column('text', { nullable: true }) failure!: string | null;
}
