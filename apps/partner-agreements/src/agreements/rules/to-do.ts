import type { AgreementState } from '@mizan/contracts';
import { decidersOf } from './deciders.js';
import { outstanding } from './force.js';
import { isSignedBy } from './signing.js';

export const STEPS = [
  'finish-draft',
  'review',
  'correct',
  'sign',
  'confirm-signature',
  'meet-conditions',
  'enter-into-force',
  'deliver',
] as const;
export type Step = (typeof STEPS)[number];

/** What one party still has to do. */
export interface ToDo {
  readonly organisation: string;
  readonly step: Step;
  /** The number of conditions to meet or of commitments to deliver; null for the other steps. */
  readonly count: number | null;
}

/**
 * What the parties still have to do before the agreement counts, or while it does: at most one step
 * each.
 */
export const toDoOf = (agreement: AgreementState): ToDo[] =>
  agreement.parties.flatMap(({ organisation }) => {
    const next = nextOf(agreement, organisation);
    return next ? [{ organisation, count: null, ...next }] : [];
  });

type Next = Pick<ToDo, 'step'> & Partial<ToDo>;

function nextOf(agreement: AgreementState, organisation: string): Next | undefined {
  const isAuthor = organisation === agreement.organisation;
  switch (agreement.status) {
    case 'draft':
      return isAuthor ? { step: 'finish-draft' } : undefined;
    case 'in-review':
      return { step: 'review' };
    case 'corrections':
      return isAuthor ? { step: 'correct' } : undefined;
    case 'ready':
    case 'partly-signed':
      return signatureOf(agreement, organisation);
    case 'signed':
      return entryOf(agreement, organisation);
    case 'in-force':
      return deliveryOf(agreement, organisation);
    case 'suspended':
    case 'expired':
    case 'terminated':
    case 'denounced':
    case 'closed':
    case 'abandoned':
      return undefined;
  }
}

function signatureOf(agreement: AgreementState, organisation: string): Next | undefined {
  if (isSignedBy(agreement, organisation)) return undefined;
  const isReported = agreement.signatures.some((one) => one.organisation === organisation);
  return { step: isReported ? 'confirm-signature' : 'sign' };
}

/**
 * The deciders wait for the conditions, then agree on a date. Once the date is set, nobody has to
 * act.
 */
function entryOf(agreement: AgreementState, organisation: string): Next | undefined {
  if (!decidersOf(agreement).includes(organisation)) return undefined;
  const count = outstanding(agreement).length;
  if (count > 0) return { step: 'meet-conditions', count };
  const hasAgreed = agreement.entryAgreed?.some((one) => one.organisation === organisation);
  return hasAgreed || agreement.effectiveAt ? undefined : { step: 'enter-into-force' };
}

function deliveryOf({ commitments }: AgreementState, organisation: string): Next | undefined {
  const count = commitments.filter(({ owner }) => owner === organisation).length;
  return count > 0 ? { step: 'deliver', count } : undefined;
}
