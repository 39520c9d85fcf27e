import type { Origin, ReservationState, ReservationStatus } from '@mizan/contracts';
import { wholeNumber } from '@mizan/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('budget_reservation')
export class ReservationEntity implements Required<ReservationState> {
  @PrimaryColumn('uuid', { name: 'id' }) reservationId!: string;
  @Column('int') version!: number;
  @Column('uuid', { name: 'budget_id' }) budgetId!: string;
  @Column('text') territory!: string;
  @Column('int') number!: number;
  @Column('text') organisation!: string;
  @Column('text', { name: 'subject' }) for!: string;
  @Column('bigint', { transformer: wholeNumber }) amount!: number;
  @Column('text') status!: ReservationStatus;
  @Column('text', { name: 'status_reason', nullable: true }) statusReason!: string | null;
  @Column('date', { name: 'reserved_on' }) reservedOn!: string;
  @Column('date', { name: 'paid_on', nullable: true }) paidOn!: string | null;
  @Column('date', { name: 'released_on', nullable: true }) releasedOn!: string | null;
  @Column('text') origin!: Origin;
}
