import type { Agreement } from '@mizan/client';
import { outstanding } from './outstanding';

export type ToDo =
  | { readonly what: 'draft' | 'review' | 'correct' | 'sign' | 'confirm' | 'enter' }
  | { readonly what: 'conditions' | 'deliver'; readonly n: number };
type Row = Pick<
  Agreement,
  | 'status'
  | 'parties'
  | 'signatures'
  | 'conditions'
  | 'commitments'
  | 'organisation'
  | 'entryAgreed'
>;

/** What a party still has to do before the agreement counts, or while it does. */
export function toDoOf(agreement: Row, organisation: string): ToDo[] {
  const { status, parties, signatures, conditions, commitments } = agreement;
  const open = outstanding(conditions).length;
  const isCouncil = parties.some(
    (party) => party.organisation === organisation && party.role === 'council',
  );
  const own = signatures.find((one) => one.organisation === organisation);
  switch (status) {
    case 'draft':
      return organisation === agreement.organisation ? [{ what: 'draft' }] : [];
    case 'in-review':
      return [{ what: 'review' }];
    case 'corrections':
      return organisation === agreement.organisation ? [{ what: 'correct' }] : [];
    case 'ready':
    case 'partly-signed':
      return own?.confirmed ? [] : [{ what: own ? 'confirm' : 'sign' }];
    case 'signed':
      if (agreement.entryAgreed?.some((one) => one.organisation === organisation)) return [];
      return isCouncil ? [open > 0 ? { what: 'conditions', n: open } : { what: 'enter' }] : [];
    case 'in-force': {
      const n = commitments.filter(({ owner }) => owner === organisation).length;
      return n > 0 ? [{ what: 'deliver', n }] : [];
    }
    default:
      return [];
  }
}
