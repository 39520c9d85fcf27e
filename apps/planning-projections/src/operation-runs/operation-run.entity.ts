import { Column, Entity, PrimaryColumn } from 'typeorm';

export const RUN_KINDS = ['verify', 'rebuild'] as const;
export type RunKind = (typeof RUN_KINDS)[number];
export const RUN_OUTCOMES = ['same', 'different', 'failed'] as const;
export type RunOutcome = (typeof RUN_OUTCOMES)[number];

/** A finished run of verify or rebuild. */
@Entity('operation_run')
export class OperationRunEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: RunKind;
  @Column('text') outcome!: RunOutcome;
  @Column('timestamptz', { name: 'started_at' }) startedAt!: Date;
  @Column('timestamptz', { name: 'ended_at' }) endedAt!: Date;
  /** The generation that was compared with the owners' states, or that was newly built. */
  @Column('int', { nullable: true }) generation!: number | null;
  /** The generation that serves afterwards. */
  @Column('int', { nullable: true }) serving!: number | null;
  @Column('text', { nullable: true }) assumptions!: string | null;
  /** How much was compared: sources, cells, events of the hash chains, entries. */
  @Column('jsonb') compared!: Record<string, number>;
  @Column('int', { name: 'difference_count' }) differenceCount!: number;
  /** The first differences, as text. */
  @Column('jsonb') differences!: string[];
  /** The error, if the run had no result. */
  @Column('text', { nullable: true }) failure!: string | null;
}
