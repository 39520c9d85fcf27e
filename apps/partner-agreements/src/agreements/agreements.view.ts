import type { AgreementState, CommitmentProgress, CommitmentState } from '@mizan/contracts';
import { progressOf } from '../lateness/lateness.js';
import { type AgreementEntity, stateOf } from './agreement.entity.js';

/** `progress` is what was due and delivered by the last quarter's end, late or not. */
export type CommitmentView = Omit<CommitmentState, 'commitmentId' | 'late'> & {
  id: string;
  late: CommitmentProgress | null;
  progress: CommitmentProgress | null;
};
export type AgreementView = Omit<AgreementState, 'agreementId' | 'commitments'> & {
  id: string;
  version: number;
  commitments: CommitmentView[];
};

/** An agreement as the API shows it on a day. */
export function viewOf(row: AgreementEntity, today: string): AgreementView {
  const state = stateOf(row);
  const { agreementId, commitments, ...rest } = state;
  const viewed = commitments.map(({ commitmentId, ...commitment }): CommitmentView => ({
    id: commitmentId,
    ...commitment,
    late: commitment.late ?? null,
    progress: progressOf(state, { commitmentId, ...commitment }, today),
  }));
  return { id: agreementId, version: row.version, ...rest, commitments: viewed };
}
