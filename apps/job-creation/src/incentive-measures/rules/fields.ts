import { codeLists } from '@mizan/classifications';
import { CONTRACTS, MINIMUM_LEVELS, type MeasureSubject, NEED_REASONS } from '@mizan/contracts';

/** The values of a field: codes of a list, a choice, a number, or yes and no. */
export type FieldKind =
  | { readonly codes: 'territory' | 'sector' | 'occupation' }
  | { readonly choice: readonly string[] }
  | 'number'
  | 'truth';

export type FieldValue = string | number | boolean;
/** What is known of a subject, by field. */
export type Facts = Readonly<Record<string, FieldValue | null | undefined>>;

const territory = { codes: 'territory' } as const;
const sector = { codes: 'sector' } as const;
const occupation = { codes: 'occupation' } as const;

/**
 * The fields that a condition may name, by subject. Durations are in months, wages and costs in
 * MAD. `age`, `level` and `registeredMonths` are those of the person who is hired or promotes the
 * project; `employees`, `employerMonths` and `hiredShare` are those of the employer.
 */
export const FIELDS: Readonly<Record<MeasureSubject, Readonly<Record<string, FieldKind>>>> = {
  need: {
    territory,
    sector,
    occupation,
    openings: 'number',
    contract: { choice: CONTRACTS },
    durationMonths: 'number',
    reason: { choice: NEED_REASONS },
    minimumLevel: { choice: MINIMUM_LEVELS },
    difficult: 'truth',
    grossWage: 'number',
    age: 'number',
    level: { choice: MINIMUM_LEVELS },
    registeredMonths: 'number',
    employees: 'number',
    employerMonths: 'number',
    hiredShare: 'number',
  },
  employer: {
    territory,
    sector,
    employees: 'number',
    hires: 'number',
    employerMonths: 'number',
    hiredShare: 'number',
    insured: 'truth',
  },
  project: {
    territory,
    sector,
    occupation,
    promoters: 'number',
    jobsExpected: 'number',
    cost: 'number',
    age: 'number',
    level: { choice: MINIMUM_LEVELS },
    registeredMonths: 'number',
  },
};

/** The kind of a field of a subject; undefined if the subject has no such field. */
export const kindOfField = (subject: MeasureSubject, field: string): FieldKind | undefined =>
  Object.hasOwn(FIELDS[subject], field) ? FIELDS[subject][field] : undefined;

/**
 * Whether a value is one of the codes or below one of them. Null if the value is wider than a code,
 * so that it may or may not be: `8` of `8212`.
 */
export function isAmong(kind: FieldKind, value: string, codes: readonly string[]): boolean | null {
  if (typeof kind !== 'object' || !('codes' in kind)) return codes.includes(value);
  const list = codeLists[kind.codes];
  if (codes.some((code) => list.isWithin(value, code))) return true;
  return codes.some((code) => list.overlaps(value, code)) ? null : false;
}
