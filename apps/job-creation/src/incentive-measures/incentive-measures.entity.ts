import type {
  IncentiveMeasureState,
  MeasureAmount,
  MeasureCondition,
  MeasureName,
  MeasureStatus,
  MeasureSubject,
  Origin,
} from '@mizan/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('incentive_measure')
export class IncentiveMeasureEntity implements Required<IncentiveMeasureState> {
  @PrimaryColumn('uuid', { name: 'id' }) measureId!: string;
  @Column('int') version!: number;
  @Column('text') organisation!: string;
  @Column('text') code!: string;
  @Column('jsonb') name!: MeasureName;
  @Column('text') territory!: string;
  @Column('date', { name: 'valid_from' }) from!: string;
  @Column('date', { name: 'valid_to', nullable: true }) to!: string | null;
  @Column('text') subject!: MeasureSubject;
  @Column('jsonb', { nullable: true }) amount!: MeasureAmount | null;
  @Column('jsonb') conditions!: MeasureCondition[];
  @Column('text', { nullable: true }) source!: string | null;
  @Column('text') status!: MeasureStatus;
  @Column('text', { name: 'status_reason', nullable: true }) statusReason!: string | null;
  @Column('boolean', { name: 'budgets_exhausted' }) budgetsExhausted!: boolean;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn!: string | null;
  @Column('text') origin!: Origin;
  /** The next day on which the date changes the status. Not part of the published state. */
  @Column('date', { name: 'due_on', nullable: true }) dueOn!: string | null;
}
