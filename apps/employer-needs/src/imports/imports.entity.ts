import type { ImportMode, ImportState, ImportStatus } from '@mizan/contracts';
import { type Fault, instant, type ProblemCode } from '@mizan/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('need_import')
export class NeedImportEntity implements Required<ImportState> {
  @PrimaryColumn('uuid', { name: 'id' }) importId!: string;
  /** 0 while the import runs: no event has been published yet. */
  @Column('int') version!: number;
  @Column('text') organisation!: string;
  @Column('text', { nullable: true }) territory!: string | null;
  @Column('text') client!: string;
  @Column('text', { name: 'idempotency_key', nullable: true }) idempotencyKey!: string | null;
  @Column('text') mode!: ImportMode;
  @Column('text') status!: ImportStatus;
  /** The problem that ended the import before its last line. */
  @Column('text', { nullable: true }) failure!: ProblemCode | null;
  @Column('text', { nullable: true }) sha256!: string | null;
  @Column('int') received!: number;
  @Column('int') accepted!: number;
  @Column('int') unchanged!: number;
  @Column('int') refused!: number;
  @Column('timestamptz', { name: 'started_at', transformer: instant }) startedAt!: string;
  @Column('timestamptz', { name: 'ended_at', nullable: true, transformer: instant })
  endedAt!: string | null;
}

export const LINE_RESULTS = ['created', 'revised', 'unchanged', 'stale', 'refused'] as const;
export type LineResult = (typeof LINE_RESULTS)[number];

@Entity('need_import_line')
export class NeedImportLineEntity {
  @PrimaryColumn('uuid', { name: 'import_id' }) importId!: string;
  @PrimaryColumn('int') line!: number;
  @Column('text') result!: LineResult;
  @Column('uuid', { name: 'need_id', nullable: true }) needId!: string | null;
  @Column('int', { nullable: true }) version!: number | null;
  @Column('jsonb', { nullable: true }) faults!: Fault[] | null;
}
