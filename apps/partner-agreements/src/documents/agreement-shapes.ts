import {
  AgreementDocument,
  AgreementState,
  CommitmentProgress,
  CommitmentState,
  UNITS,
} from '@mizan/contracts';
import { COVER_FAULTS } from '@mizan/coverage';
import { shapes } from '@mizan/documents';
import { verbs as agreementVerbs } from '../agreements/agreements.access.js';
import { STEPS } from '../agreements/rules/to-do.js';

const {
  allowedOf,
  fieldChange,
  count,
  id,
  listOf,
  named,
  object,
  oneOf,
  orNull,
  plain,
  text,
  truth,
  version,
  viewOf,
} = shapes;
const progress = orNull(viewOf('CommitmentProgress', CommitmentProgress, {}));
const commitment = viewOf('Commitment', CommitmentState, {
  without: ['commitmentId', 'covered', 'late'],
  and: { id, late: progress, progress },
});
const toDo = named(
  'ToDo',
  object({
    organisation: plain({ type: 'string', description: 'The party that has to do it' }),
    step: oneOf(...STEPS),
    count: plain({
      type: ['integer', 'null'],
      minimum: 0,
      description: 'Of the conditions to meet or the commitments to deliver; else null',
    }),
  }),
);
const document = viewOf('AgreementDocument', AgreementDocument, {});
export const agreement = viewOf('Agreement', AgreementState, {
  without: ['agreementId', 'commitments', 'documents'],
  and: {
    id,
    version,
    textVersion: version,
    commitments: listOf(commitment),
    documents: listOf(document),
    toDo: listOf(toDo),
    changes: orNull(plain({ type: 'object', description: 'What an amendment changes' })),
    can: allowedOf(agreementVerbs),
  },
});
export const documentsPage = object({
  data: listOf(document),
  next: orNull(text),
  count: orNull(count),
  isMore: truth,
  bytesMax: plain({ type: 'integer', minimum: 1, description: 'The size of the largest file' }),
  mediaTypes: listOf(text),
});
const whole = plain({ type: 'integer', minimum: 0 });
export const comparison = named(
  'AmendmentComparison',
  object({
    amends: id,
    isApplied: truth,
    isPossible: truth,
    fields: listOf(fieldChange),
    quarters: listOf(
      object({
        commitmentId: id,
        indicator: text,
        unit: oneOf(...UNITS),
        period: orNull(text),
        before: whole,
        after: whole,
      }),
    ),
  }),
);
const cover = named(
  'CommitmentCover',
  object(
    {
      source: text,
      kind: text,
      version,
      organisation: text,
      status: text,
      counts: truth,
      delivered: count,
      reason: orNull(object({ code: oneOf(...COVER_FAULTS), detail: text })),
    },
    {
      openings: count,
      met: count,
      seats: orNull(count),
      enrolled: orNull(count),
      completed: orNull(count),
      jobsExpected: count,
      jobs: orNull(count),
    },
  ),
);
export const coveredCommitment = viewOf('CoveredCommitment', CommitmentState, {
  without: ['commitmentId', 'late'],
  and: {
    id,
    late: progress,
    progress,
    covered: listOf(cover),
    coveredTotal: count,
    isCoveredMore: truth,
  },
});
