import type {
  Audience,
  CountedCompletion,
  CountedEnrolment,
  CountedOutcome,
  OccupationShare,
  Origin,
  OutcomeMonth,
  Seats,
  SessionState,
  SessionStatus,
} from '@mizan/contracts';
import type { Coverable } from '@mizan/coverage';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('session')
export class SessionEntity implements Required<SessionState> {
  @PrimaryColumn('uuid', { name: 'id' }) sessionId!: string;
  @Column('int') version!: number;
  @Column('uuid', { name: 'programme_id' }) programmeId!: string;
  @Column('uuid', { name: 'plan_id' }) planId!: string;
  @Column('text') operator!: string;
  @Column('text', { nullable: true }) site!: string | null;
  @Column('text') territory!: string;
  @Column('jsonb', { nullable: true }) seats!: Seats | null;
  @Column('date', { name: 'starts_on' }) from!: string;
  @Column('date', { name: 'ends_on' }) to!: string;
  @Column('text', { nullable: true }) audience!: Audience | null;
  @Column('uuid', { name: 'commitment_id', nullable: true }) commitmentId!: string | null;
  @Column('jsonb') occupations!: OccupationShare[];
  @Column('text') status!: SessionStatus;
  @Column('jsonb', { nullable: true }) enrolment!: CountedEnrolment | null;
  @Column('jsonb', { nullable: true }) completion!: CountedCompletion | null;
  @Column('jsonb') outcomes!: CountedOutcome[];
  @Column('jsonb', { name: 'outcomes_due' }) outcomesDue!: OutcomeMonth[];
  @Column('text') origin!: Origin;
  /** The next day on which the date changes the session. Not part of the published state. */
  @Column('date', { name: 'due_on', nullable: true }) dueOn!: string | null;
  /** The known commitment that the session names. Loaded with the row; not a column. */
  commitments?: ReadonlyMap<string, Coverable>;
}
