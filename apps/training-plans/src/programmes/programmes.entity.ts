import type { OccupationShare, Origin, ProgrammeState, ProgrammeStatus } from '@mizan/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('programme')
export class ProgrammeEntity implements Required<ProgrammeState> {
  @PrimaryColumn('uuid', { name: 'id' }) programmeId!: string;
  @Column('int') version!: number;
  @Column('uuid', { name: 'plan_id' }) planId!: string;
  @Column('text') organisation!: string;
  @Column('text') territory!: string;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) field!: string | null;
  @Column('text', { nullable: true }) level!: string | null;
  @Column('text', { nullable: true }) mode!: string | null;
  @Column('jsonb') occupations!: OccupationShare[];
  @Column('text') status!: ProgrammeStatus;
  @Column('text', { name: 'status_reason', nullable: true }) statusReason!: string | null;
  @Column('text') origin!: Origin;
}
