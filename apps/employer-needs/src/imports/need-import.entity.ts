import type { ImportMode, ImportState, ImportStatus } from '@mizan/contracts';
import type { Fault, ProblemCode } from '@mizan/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('need_import')
export class NeedImportEntity {
  @PrimaryColumn('uuid', { name: 'id' }) importId!: string;
  @Column('text') organisation!: string;
  @Column('text') client!: string;
  @Column('text', { name: 'idempotency_key', nullable: true }) idempotencyKey!: string | null;
  @Column('text') mode!: ImportMode;
  @Column('text') status!: ImportStatus;
  /** Why it ended before its last line. */
  @Column('text', { nullable: true }) failure!: ProblemCode | null;
  @Column('text', { nullable: true }) sha256!: string | null;
  @Column('int') received!: number;
  @Column('int') accepted!: number;
  @Column('int') unchanged!: number;
  @Column('int') refused!: number;
  @Column('timestamptz', { name: 'started_at' }) startedAt!: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
}

/** The state of an import as its events carry it. */
export function stateOf({
  importId,
  organisation,
  mode,
  status,
  sha256,
  received,
  accepted,
  unchanged,
  refused,
  startedAt,
  endedAt,
}: NeedImportEntity): ImportState {
  return {
    importId,
    organisation,
    mode,
    status,
    sha256,
    received,
    accepted,
    unchanged,
    refused,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  };
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
