import type {
  OrganisationKind,
  OrganisationName,
  OrganisationState,
  OrganisationStatus,
  Origin,
} from '@mizan/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('organisation')
export class OrganisationEntity implements Required<OrganisationState> {
  @PrimaryColumn('text', { name: 'id' }) organisationId!: string;
  @Column('int') version!: number;
  @Column('jsonb') name!: OrganisationName;
  @Column('text', { nullable: true }) acronym!: string | null;
  @Column('text') kind!: OrganisationKind;
  @Column('text') territory!: string;
  @Column('date', { name: 'valid_from', nullable: true }) validFrom!: string | null;
  @Column('date', { name: 'valid_to', nullable: true }) validTo!: string | null;
  @Column('text', { nullable: true }) parent!: string | null;
  @Column('text', { nullable: true }) contact!: string | null;
  @Column('text') status!: OrganisationStatus;
  @Column('text', { name: 'status_reason', nullable: true }) statusReason!: string | null;
  @Column('text', { name: 'registered_by', nullable: true }) registeredBy!: string | null;
  @Column('text') origin!: Origin;
  /** When the date closes it; no part of the state. */
  @Column('date', { name: 'due_on', nullable: true }) dueOn!: string | null;
}
