import type {
  Audience,
  Origin,
  PlanKind,
  PlanParent,
  PlanState,
  PlanStatus,
} from '@mizan/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('training_plan')
export class PlanEntity implements Required<PlanState> {
  @PrimaryColumn('uuid', { name: 'id' }) planId!: string;
  @Column('int') version!: number;
  @Column('text') organisation!: string;
  @Column('text') title!: string;
  @Column('text') territory!: string;
  @Column('text') audience!: Audience;
  @Column('text') kind!: PlanKind;
  @Column('jsonb', { nullable: true }) parent!: PlanParent | null;
  @Column('date', { name: 'starts_on', nullable: true }) from!: string | null;
  @Column('date', { name: 'ends_on', nullable: true }) to!: string | null;
  @Column('text') status!: PlanStatus;
  @Column('date', { name: 'adopted_on', nullable: true }) adoptedOn!: string | null;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn!: string | null;
  @Column('text') origin!: Origin;
  /** The next day on which the date changes the plan. Not part of the published state. */
  @Column('date', { name: 'due_on', nullable: true }) dueOn!: string | null;
}
