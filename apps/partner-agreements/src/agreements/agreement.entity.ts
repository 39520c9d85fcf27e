import type {
  AgreementKind,
  AgreementState,
  AgreementStatus,
  CommitmentState,
  Condition,
  Origin,
  Party,
  Signature,
} from '@mizan/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('agreement')
export class AgreementEntity implements AgreementState {
  @PrimaryColumn('uuid', { name: 'id' }) agreementId!: string;
  @Column('int') version!: number;
  @Column('text') organisation!: string;
  @Column('text', { name: 'external_id', nullable: true }) externalId!: string | null;
  @Column('text', { name: 'document_hash', nullable: true }) documentHash!: string | null;
  @Column('int', { name: 'source_version', nullable: true }) sourceVersion!: number | null;
  @Column('text') kind!: AgreementKind;
  @Column('text') title!: string;
  @Column('text') territory!: string;
  @Column('uuid', { nullable: true }) implements!: string | null;
  @Column('int', { name: 'notice_months', nullable: true }) noticeMonths!: number | null;
  @Column('jsonb') parties!: Party[];
  @Column('date', { name: 'starts_on', nullable: true }) startsOn!: string | null;
  @Column('date', { name: 'ends_on', nullable: true }) endsOn!: string | null;
  @Column('jsonb') conditions!: Condition[];
  @Column('jsonb') commitments!: CommitmentState[];
  @Column('text') status!: AgreementStatus;
  @Column('text', { name: 'content_hash' }) contentHash!: string;
  @Column('jsonb') signatures!: Signature[];
  @Column('date', { name: 'effective_at', nullable: true }) effectiveAt!: string | null;
  @Column('date', { name: 'ended_on', nullable: true }) endedOn!: string | null;
  @Column('text', { name: 'status_reason', nullable: true }) statusReason!: string | null;
  @Column('text') origin!: Origin;
  /** The ended quarter that its lateness was last measured by. */
  @Column('text', { name: 'measured_quarter', nullable: true }) measuredQuarter!: string | null;
}

/** The state of a row as its events carry it: without the version, without what only identifies a pushed document, and without when it was measured. */
export function stateOf(row: AgreementEntity): AgreementState {
  const {
    version: _version,
    documentHash: _documentHash,
    sourceVersion: _sourceVersion,
    measuredQuarter: _measuredQuarter,
    ...state
  } = row;
  return state;
}
