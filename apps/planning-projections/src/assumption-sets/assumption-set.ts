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
  /** The organisations that have approved it as it stands. */
  approvals: readonly string[];
}

/** Who approves: the ministry does so alone, councils two at a time. */
export interface Approver {
  readonly organisation: string;
  readonly isMinistry: boolean;
}
const COUNCILS = 2;

export function draft(terms: AssumptionTerms, organisation: string): AssumptionSet {
  return { ...sourced(terms), status: 'draft', draftedBy: organisation, approvals: [] };
}

/** What is approved was approved as it stands: only a draft changes, and a change asks for every approval again. */
export function revise(set: AssumptionSet, changes: Partial<AssumptionTerms>): AssumptionSet {
  assertDraft(set);
  return { ...set, ...sourced({ ...set, ...changes }), approvals: [] };
}

/** A set holds for every region: the ministry approves it, or two councils do, none of them its author. */
export function approve(set: AssumptionSet, { organisation, isMinistry }: Approver): AssumptionSet {
  assertDraft(set);
  if (organisation === set.draftedBy) throw new RuleViolation('own-draft', {});
  const approvals = [...set.approvals.filter((one) => one !== organisation), organisation];
  const isApproved = isMinistry || approvals.length >= COUNCILS;
  return { ...set, approvals, status: isApproved ? 'approved' : 'draft' };
}

/** An approved set is put to use, and one that was in use before: what it says has not changed since. */
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
