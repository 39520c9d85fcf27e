import type {
  AgreementDocument,
  Amendment,
  AgreementKind,
  AgreementState,
  AgreementStatus,
  CommitmentState,
  Condition,
  EntryAgreed,
  FinalReport,
  Origin,
  Party,
  Renewal,
  SharedWith,
  Signature,
} from '@mizan/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('agreement')
export class AgreementEntity implements Required<AgreementState> {
  @PrimaryColumn('uuid', { name: 'id' }) agreementId!: string;
  @Column('int') version!: number;
  /**
   * The version of the last change by a command. A signatory sends this version back in `If-Match`.
   */
  @Column('int', { name: 'text_version' }) textVersion!: number;
  @Column('text') organisation!: string;
  @Column('text', { name: 'external_id', nullable: true }) externalId!: string | null;
  @Column('text') kind!: AgreementKind;
  @Column('text') title!: string;
  @Column('text') territory!: string;
  @Column('text', { name: 'former_territory', nullable: true }) formerTerritory!: string | null;
  @Column('jsonb', { nullable: true }) renewal!: Renewal | null;
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
  @Column('date', { name: 'renewed_until', nullable: true }) renewedUntil!: string | null;
  @Column('date', { name: 'suspended_on', nullable: true }) suspendedOn!: string | null;
  @Column('date', { name: 'notice_given_on', nullable: true }) noticeGivenOn!: string | null;
  @Column('jsonb', { name: 'final_report', nullable: true }) finalReport!: FinalReport | null;
  @Column('jsonb', { name: 'amended_by', nullable: true }) amendedBy!: string[] | null;
  @Column('jsonb', { name: 'shared_with', nullable: true }) sharedWith!: SharedWith[] | null;
  @Column('uuid', { nullable: true }) amends!: string | null;
  @Column('jsonb', { nullable: true }) amendment!: Amendment | null;
  @Column('text', { name: 'status_reason', nullable: true }) statusReason!: string | null;
  @Column('jsonb', { name: 'signatures_voided', nullable: true })
  signaturesVoided!: string[] | null;
  @Column('jsonb', { name: 'entry_agreed', nullable: true }) entryAgreed!: EntryAgreed[] | null;
  @Column('jsonb', { nullable: true }) documents!: AgreementDocument[] | null;
  @Column('text') origin!: Origin;
  /** The amount delivered so far of each commitment, by its id. */
  @Column('jsonb') delivered!: Record<string, number>;
  /**
   * The content hash by the newest rule. Finds the agreement when another party pushes the same
   * text.
   */
  @Column('text', { name: 'content_key' }) contentKey!: string;
  /** The next day on which the date changes the agreement. Not part of the published state. */
  @Column('date', { name: 'due_on', nullable: true }) dueOn!: string | null;
}
