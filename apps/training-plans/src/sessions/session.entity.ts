import type { Audience, CountedCompletion, CountedEnrolment, OccupationShare, Origin, Seats, SessionState, SessionStatus } from '@mizan/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('session')
export class SessionEntity implements SessionState {
  @PrimaryColumn('uuid', { name: 'id' }) sessionId!: string;
  @Column('int') version!: number;
  @Column('uuid', { name: 'programme_id' }) programmeId!: string;
  @Column('uuid', { name: 'plan_id' }) planId!: string;
  @Column('text') operator!: string;
  @Column('text', { nullable: true }) site!: string | null;
  @Column('text') territory!: string;
  @Column('jsonb') seats!: Seats;
  @Column('date', { name: 'starts_on' }) from!: string;
  @Column('date', { name: 'ends_on' }) to!: string;
  @Column('text', { nullable: true }) audience!: Audience | null;
  @Column('uuid', { name: 'commitment_id', nullable: true }) commitmentId!: string | null;
  @Column('jsonb') occupations!: OccupationShare[];
  @Column('text') status!: SessionStatus;
  @Column('jsonb', { nullable: true }) enrolment!: CountedEnrolment | null;
  @Column('jsonb', { nullable: true }) completion!: CountedCompletion | null;
  @Column('text') origin!: Origin;
}
