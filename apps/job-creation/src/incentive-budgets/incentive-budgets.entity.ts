import type { BudgetStatus, IncentiveBudgetState, MeasureStatus, Origin } from '@mizan/contracts';
import { wholeNumber } from '@mizan/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('incentive_budget')
export class IncentiveBudgetEntity implements Required<IncentiveBudgetState> {
  @PrimaryColumn('uuid', { name: 'id' }) budgetId!: string;
  @Column('int') version!: number;
  @Column('text') organisation!: string;
  @Column('uuid', { name: 'measure_id' }) measure!: string;
  @Column('text') territory!: string;
  @Column('int') year!: number;
  @Column('bigint', { transformer: wholeNumber }) amount!: number;
  @Column('text') status!: BudgetStatus;
  @Column('bigint', { transformer: wholeNumber }) reserved!: number;
  @Column('bigint', { transformer: wholeNumber }) paid!: number;
  @Column('int') reservations!: number;
  @Column('text') origin!: Origin;
  /** The status of its measure. Loaded with the row; not a column. */
  measureStatus?: MeasureStatus;
}
