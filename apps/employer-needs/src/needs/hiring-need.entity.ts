import type {
  Employer,
  Hire,
  HiringNeedState,
  NeedAllocation,
  NeedStatus,
  Origin,
} from '@mizan/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('hiring_need')
export class HiringNeedEntity implements HiringNeedState {
  @PrimaryColumn('uuid', { name: 'id' }) needId!: string;
  @Column('int') version!: number;
  @Column('text') organisation!: string;
  @Column('text', { name: 'external_id' }) externalId!: string;
  @Column('text') status!: NeedStatus;
  @Column('text') territory!: string;
  @Column('text', { nullable: true }) sector!: string | null;
  @Column('text', { nullable: true }) occupation!: string | null;
  @Column('int') openings!: number;
  @Column('date', { name: 'window_from', nullable: true }) from!: string | null;
  @Column('date', { name: 'window_to', nullable: true }) to!: string | null;
  @Column('jsonb', { nullable: true }) employer!: Employer | null;
  @Column('jsonb', { nullable: true }) allocation!: NeedAllocation[] | null;
  @Column('jsonb') hires!: Hire[];
  @Column('text', { nullable: true }) contract!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text', { name: 'minimum_level', nullable: true }) minimumLevel!: string | null;
  @Column('boolean', { nullable: true }) difficult!: boolean | null;
  @Column('text', { nullable: true }) confidence!: string | null;
  @Column('text', { nullable: true }) channel!: string | null;
  @Column('date', { name: 'reported_on', nullable: true }) reportedOn!: string | null;
  @Column('date', { name: 'event_on', nullable: true }) eventOn!: string | null;
  @Column('uuid', { name: 'commitment_id', nullable: true }) commitmentId!: string | null;
  @Column('text') origin!: Origin;
  @Column('int', { name: 'source_version', nullable: true }) sourceVersion!: number | null;
}
