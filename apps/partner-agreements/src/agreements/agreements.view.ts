import {
  type AgreementDocument,
  AgreementState,
  type CommitmentProgress,
  type CommitmentState,
} from '@mizan/contracts';
import { type Language, textOf } from '@mizan/platform';
import { allowedTo, type Reader } from '@mizan/records';
import { completed } from '@mizan/schemas';
import { verbs } from './agreements.access.js';
import type { AgreementEntity } from './agreements.entity.js';
import { progressOf } from './rules/lateness.js';
import { type ToDo, toDoOf } from './rules/to-do.js';

/** `progress` is what was due and delivered by the end of the last quarter, whether late or not. */
export type CommitmentView = Omit<CommitmentState, 'commitmentId' | 'covered' | 'late'> & {
  id: string;
  late: CommitmentProgress | null;
  progress: CommitmentProgress | null;
};
export type AgreementView = Omit<AgreementState, 'agreementId' | 'commitments' | 'documents'> & {
  id: string;
  version: number;
  textVersion: number;
  commitments: CommitmentView[];
  documents: AgreementDocument[];
  /** What an amendment changes: a merge patch of the text that it amends. */
  changes: object | null;
  toDo: ToDo[];
  can: string[];
};

/** An agreement as the API shows it on a given day. */
export function viewOf(row: AgreementEntity, reader: Reader): AgreementView {
  const state = completed(AgreementState, row);
  const { agreementId, commitments, ...rest } = state;
  const viewed = commitments.map((commitment): CommitmentView => {
    const { commitmentId, covered: _covered, ...terms } = commitment;
    const progress = progressOf(state, commitment, row.delivered, reader.today);
    return { id: commitmentId, ...terms, late: commitment.late ?? null, progress };
  });
  return {
    id: agreementId,
    version: row.version,
    textVersion: row.textVersion,
    ...rest,
    statusReason: reasonIn(state, reader.language),
    commitments: viewed,
    documents: state.documents ?? [],
    changes: state.amendment?.changes ?? null,
    toDo: toDoOf(state),
    can: allowedTo(verbs, reader, row),
  };
}

/** The reason that a person gave, or else the reason that the system knows. */
function reasonIn(
  { statusReason, signaturesVoided }: AgreementState,
  language: Language,
): string | null {
  if (statusReason || !signaturesVoided) return statusReason ?? null;
  return textOf('signatures-voided', { organisations: signaturesVoided.join(', ') }, language);
}
