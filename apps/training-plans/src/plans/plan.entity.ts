import type { Audience, Origin, PlanState, PlanStatus } from '@mizan/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('training_plan')
export class PlanEntity implements PlanState {
  @PrimaryColumn('uuid', { name: 'id' }) planId!: string;
  @Column('int') version!: number;
  @Column('text') organisation!: string;
  @Column('text') title!: string;
  @Column('text') territory!: string;
  @Column('text') audience!: Audience;
  @Column('text') status!: PlanStatus;
  @Column('text') origin!: Origin;
}
