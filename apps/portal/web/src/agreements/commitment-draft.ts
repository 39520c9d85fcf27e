import type { Commitment, CommitmentInput } from '@mizan/client';
import { written } from '../records/draft';

export type CommitmentDraft = Omit<CommitmentInput, 'target'> & { target: number | null };

export const unitByEffect: Partial<Record<CommitmentInput['effect'], CommitmentInput['unit']>> = {
  demand: 'openings',
  supply: 'persons',
  matching: 'persons',
  jobs: 'jobs',
  funding: 'MAD',
};

const WRITTEN = {
  owner: true,
  indicator: true,
  effect: true,
  target: true,
  unit: true,
  baseline: true,
  schedule: true,
  territory: true,
  occupation: true,
  sector: true,
  binding: true,
  covers: true,
} as const satisfies Record<keyof CommitmentInput, true>;

/**
 * Only the terms of a commitment, without what the service adds, because the service refuses that
 * in a body.
 */
export const writtenIn = (commitment: Commitment): CommitmentDraft => written(commitment, WRITTEN);

/** The terms to send. An effect in headcounts or money determines the unit. */
export const termsOf = (draft: CommitmentDraft): CommitmentInput =>
  ({ ...draft, unit: unitByEffect[draft.effect] ?? draft.unit }) as CommitmentInput;

export const emptyCommitment = ({
  parties,
  territory,
}: {
  parties: readonly { organisation: string }[];
  territory: string;
}): CommitmentDraft => ({
  owner: parties[0]?.organisation ?? '',
  indicator: '',
  effect: 'supply',
  target: null,
  unit: 'persons',
  territory,
  occupation: null,
  sector: null,
  schedule: 'linear',
  binding: true,
});
