import { RuleViolation } from '@mizan/platform';

export const SET_STATUSES = ['draft', 'approved', 'in-use', 'retired'] as const;
export type SetStatus = (typeof SET_STATUSES)[number];
export const SET_ORIGINS = ['hypothesis', 'published'] as const;
export type SetOrigin = (typeof SET_ORIGINS)[number];

/**
 * The factors that turn seats and promises into expected persons, each from 0 to 1 with three
 * decimals, and their source.
 */
export interface AssumptionTerms {
  name: string;
  label: string;
  origin: SetOrigin;
  /** The publication of the factors; a hypothesis may have none. */
  source: string | null;
  fill: number;
  completion: number;
  availability: number;
  delivery: number;
}

export interface AssumptionSet extends AssumptionTerms {
  status: SetStatus;
  draftedBy: string | null;
  /** The organisations that have approved the set in its present text. */
  approvals: readonly string[];
}

/** Who approves: the ministry alone is enough; councils approve two at a time. */
export interface Approver {
  readonly organisation: string;
  readonly isMinistry: boolean;
}
const COUNCILS = 2;

export function draft(terms: AssumptionTerms, organisation: string): AssumptionSet {
  return { ...sourced(terms), status: 'draft', draftedBy: organisation, approvals: [] };
}

/**
 * Only a draft can be revised, and a revision removes all approvals: they were given to the old
 * text.
 */
export function revise(set: AssumptionSet, changes: Partial<AssumptionTerms>): AssumptionSet {
  assertDraft(set);
  return { ...set, ...sourced({ ...set, ...changes }), approvals: [] };
}

/**
 * A set applies to every region: the ministry approves it, or two councils that are not its author.
 */
export function approve(set: AssumptionSet, { organisation, isMinistry }: Approver): AssumptionSet {
  assertDraft(set);
  if (organisation === set.draftedBy) throw new RuleViolation('own-draft', {});
  const approvals = [...set.approvals.filter((one) => one !== organisation), organisation];
  const isApproved = isMinistry || approvals.length >= COUNCILS;
  return { ...set, approvals, status: isApproved ? 'approved' : 'draft' };
}

/** Approved and retired sets can be activated: neither can have changed since its approval. */
export function activate(set: AssumptionSet): AssumptionSet {
  if (set.status !== 'approved' && set.status !== 'retired')
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
