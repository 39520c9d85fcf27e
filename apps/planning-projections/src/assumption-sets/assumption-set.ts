import { RuleViolation } from '@mizan/platform';

export const SET_STATUSES = ['draft', 'approved', 'in-use', 'retired'] as const;
export type SetStatus = (typeof SET_STATUSES)[number];
export const SET_ORIGINS = ['hypothesis', 'published'] as const;
export type SetOrigin = (typeof SET_ORIGINS)[number];

/** The factors by which seats and promises become persons, each from 0 to 1 in thousandths of one; and where they come from. */
export interface AssumptionTerms {
  name: string;
  label: string;
  origin: SetOrigin;
  /** What publishes the factors; a hypothesis may have none. */
  source: string | null;
  fill: number;
  completion: number;
  availability: number;
  delivery: number;
}

export interface AssumptionSet extends AssumptionTerms {
  status: SetStatus;
  draftedBy: string | null;
  approvedBy: string | null;
}

export function draft(terms: AssumptionTerms, organisation: string): AssumptionSet {
  return { ...sourced(terms), status: 'draft', draftedBy: organisation, approvedBy: null };
}

/** What is approved was approved as it stands: only a draft changes. */
export function revise(set: AssumptionSet, changes: Partial<AssumptionTerms>): AssumptionSet {
  assertDraft(set);
  return { ...set, ...sourced({ ...set, ...changes }) };
}

export function approve(set: AssumptionSet, organisation: string): AssumptionSet {
  assertDraft(set);
  return { ...set, status: 'approved', approvedBy: organisation };
}

/** A set is used once: figures of two times under one name would not tell which they rest on. */
export function activate(set: AssumptionSet): AssumptionSet {
  if (set.status !== 'approved')
    throw new RuleViolation('set-not-approved', { status: set.status });
  return { ...set, status: 'in-use' };
}

export const retire = (set: AssumptionSet): AssumptionSet => ({ ...set, status: 'retired' });

function assertDraft({ status }: AssumptionSet): void {
  if (status !== 'draft') throw new RuleViolation('set-not-draft', { status });
}

function sourced<T extends AssumptionTerms>(terms: T): T {
  if (terms.origin === 'published' && terms.source === null)
    throw new RuleViolation('set-source-missing', {}, '/source');
  return terms;
}
