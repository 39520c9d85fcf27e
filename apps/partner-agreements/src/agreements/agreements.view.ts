import type { AgreementState, CommitmentState } from '@mizan/contracts';
import type { AgreementEntity } from './agreement.entity.js';

export type CommitmentView = Omit<CommitmentState, 'commitmentId'> & { id: string };
export type AgreementView = Omit<AgreementState, 'agreementId' | 'commitments'> & { id: string; version: number; commitments: CommitmentView[] };

const commitmentView = ({ commitmentId, ...commitment }: CommitmentState): CommitmentView => ({ id: commitmentId, ...commitment });

/** An agreement as the API shows it. */
export function viewOf({ agreementId, version, documentHash: _documentHash, sourceVersion: _sourceVersion, commitments, ...state }: AgreementEntity): AgreementView {
  return { id: agreementId, version, ...state, commitments: commitments.map(commitmentView) };
}
