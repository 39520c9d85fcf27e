import type {
  Beneficiary,
  Origin,
  SupportEvaluation,
  SupportGrant,
  SupportRefusal,
  SupportStart,
  SupportState,
  SupportStatus,
} from '@mizan/contracts';
import type { Coverable } from '@mizan/coverage';
import { wholeNumber } from '@mizan/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('support')
export class SupportEntity implements Required<SupportState> {
  @PrimaryColumn('uuid', { name: 'id' }) supportId!: string;
  @Column('int') version!: number;
  @Column('text') organisation!: string;
  @Column('jsonb') beneficiary!: Beneficiary;
  @Column('text') territory!: string;
  @Column('text', { nullable: true }) sector!: string | null;
  @Column('text', { nullable: true }) occupation!: string | null;
  @Column('int') members!: number;
  @Column('int') women!: number;
  @Column('int') youth!: number;
  @Column('bigint', { transformer: wholeNumber }) amount!: number;
  @Column('int', { name: 'jobs_expected' }) jobsExpected!: number;
  @Column('date', { name: 'expected_on', nullable: true }) expectedOn!: string | null;
  @Column('text', { nullable: true }) funder!: string | null;
  @Column('uuid', { name: 'commitment_id', nullable: true }) commitmentId!: string | null;
  @Column('text') status!: SupportStatus;
  @Column('text', { name: 'status_reason', nullable: true }) statusReason!: string | null;
  // "grant" is a word of SQL
  @Column('jsonb', { name: 'granted', nullable: true }) grant!: SupportGrant | null;
  @Column('text', { name: 'granted_by', nullable: true }) grantedBy!: string | null;
  @Column('jsonb', { nullable: true }) refusal!: SupportRefusal | null;
  @Column('jsonb', { nullable: true }) start!: SupportStart | null;
  @Column('jsonb', { nullable: true }) evaluation!: SupportEvaluation | null;
  @Column('date', { name: 'abandoned_on', nullable: true }) abandonedOn!: string | null;
  @Column('text') origin!: Origin;
  /** The known commitment that the support names. Loaded with the row; not a column. */
  commitments?: ReadonlyMap<string, Coverable>;
}
