import type {
  Employer,
  HiringNeedState,
  NeedAllocation,
  NeedEnding,
  NeedStatus,
  Origin,
  RecordedHire,
} from '@mizan/contracts';
import type { Coverable } from '@mizan/coverage';
import { wholeNumber } from '@mizan/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('hiring_need')
export class HiringNeedEntity implements Required<HiringNeedState> {
  @PrimaryColumn('uuid', { name: 'id' }) needId!: string;
  @Column('int') version!: number;
  @Column('text') organisation!: string;
  @Column('text', { name: 'external_id' }) externalId!: string;
  @Column('text') status!: NeedStatus;
  @Column('text', { name: 'status_reason', nullable: true }) statusReason!: string | null;
  @Column('text', { name: 'ended_by', nullable: true }) endedBy!: NeedEnding | null;
  @Column('text', { nullable: true }) title!: string | null;
  @Column('text') territory!: string;
  @Column('text', { nullable: true }) sector!: string | null;
  @Column('text', { nullable: true }) occupation!: string | null;
  @Column('int') openings!: number;
  @Column('boolean', { name: 'openings_assumed', nullable: true })
  openingsAssumed!: boolean | null;
  @Column('date', { name: 'window_from', nullable: true }) from!: string | null;
  @Column('date', { name: 'window_to', nullable: true }) to!: string | null;
  @Column('jsonb', { nullable: true }) employer!: Employer | null;
  @Column('jsonb', { nullable: true }) allocation!: NeedAllocation[] | null;
  @Column('jsonb') hires!: RecordedHire[];
  @Column('text', { nullable: true }) contract!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text', { name: 'minimum_level', nullable: true }) minimumLevel!: string | null;
  @Column('boolean', { nullable: true }) difficult!: boolean | null;
  @Column('text', { nullable: true }) confidence!: string | null;
  @Column('text', { nullable: true }) channel!: string | null;
  @Column('date', { name: 'reported_on', nullable: true }) reportedOn!: string | null;
  @Column('date', { name: 'event_on', nullable: true }) eventOn!: string | null;
  @Column('text', { name: 'reference_url', nullable: true }) referenceUrl!: string | null;
  @Column('uuid', { name: 'commitment_id', nullable: true }) commitmentId!: string | null;
  @Column('text') origin!: Origin;
  @Column('bigint', { name: 'source_version', nullable: true, transformer: wholeNumber })
  sourceVersion!: number | null;
  /** The next day on which the date changes the need. Not part of the published state. */
  @Column('date', { name: 'due_on', nullable: true }) dueOn!: string | null;
  /** The known commitments that the need names. Loaded with the row; not a column. */
  commitments?: ReadonlyMap<string, Coverable>;
}
