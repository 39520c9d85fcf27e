import type { AgreementTerms } from '@mizan/contracts';
import { createHash } from 'node:crypto';
import { completed, commitmentsOf } from './agreement.js';

/** Keys in one order at every depth, so that the same text has the same hash however it was written down. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, child]) => [key, canonical(child)]),
  );
}

/** The hash that signatures are bound to: what the parties agree on, without how far conditions are met and what covers the commitments. */
export function contentHashOf(terms: AgreementTerms): string {
  const { conditions, origin: _origin, ...text } = completed(terms);
  const commitments = commitmentsOf(terms.commitments, [], () => '').map(
    ({ commitmentId: _id, covered: _covered, ...commitment }) => commitment,
  );
  const required = (conditions ?? []).map(({ kind, reference }) => ({ kind, reference }));
  return `sha256:${createHash('sha256')
    .update(JSON.stringify(canonical({ ...text, required, commitments })))
    .digest('hex')}`;
}
