import type {
  Creation,
  Financing,
  Incubation,
  MicroProjectState,
  MicroProjectStatus,
  Origin,
  RecordedVisit,
  Selection,
  VisitMonth,
} from '@mizan/contracts';
import type { Coverable } from '@mizan/coverage';
import { wholeNumber } from '@mizan/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('micro_project')
export class MicroProjectEntity implements Required<MicroProjectState> {
  @PrimaryColumn('uuid', { name: 'id' }) projectId!: string;
  @Column('int') version!: number;
  @Column('text') organisation!: string;
  @Column('text', { name: 'external_id', nullable: true }) externalId!: string | null;
  @Column('text') title!: string;
  @Column('text') territory!: string;
  @Column('text', { nullable: true }) sector!: string | null;
  @Column('text', { nullable: true }) occupation!: string | null;
  @Column('int') promoters!: number;
  @Column('int', { name: 'jobs_expected' }) jobsExpected!: number;
  @Column('date', { name: 'expected_on', nullable: true }) expectedOn!: string | null;
  @Column('uuid', { name: 'commitment_id', nullable: true }) commitmentId!: string | null;
  @Column('text') status!: MicroProjectStatus;
  @Column('text', { name: 'status_reason', nullable: true }) statusReason!: string | null;
  @Column('jsonb', { nullable: true }) selection!: Selection | null;
  @Column('jsonb', { nullable: true }) incubation!: Incubation | null;
  @Column('jsonb', { nullable: true }) financing!: Financing | null;
  @Column('jsonb', { nullable: true }) creation!: Creation | null;
  @Column('jsonb') visits!: RecordedVisit[];
  @Column('jsonb', { name: 'visits_due' }) visitsDue!: VisitMonth[];
  @Column('date', { name: 'abandoned_on', nullable: true }) abandonedOn!: string | null;
  @Column('text') origin!: Origin;
  @Column('bigint', { name: 'source_version', nullable: true, transformer: wholeNumber })
  sourceVersion!: number | null;
  /** The next day on which a visit becomes due. Not part of the published state. */
  @Column('date', { name: 'due_on', nullable: true }) dueOn!: string | null;
  /** The known commitment that the project names. Loaded with the row; not a column. */
  commitments?: ReadonlyMap<string, Coverable>;
}
