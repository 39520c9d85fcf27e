import type { EvaluationInput } from '@mizan/client';
import type { FieldName } from './asked-fields';

type Need = NonNullable<EvaluationInput['need']>;
type Choice<Name extends 'contract' | 'reason' | 'level'> = NonNullable<Need[Name]>;

/** One that is missing does not compile. */
const CONTRACTS: Readonly<Record<Choice<'contract'>, true>> = {
  permanent: true,
  'fixed-term': true,
  integration: true,
  seasonal: true,
};
const REASONS: Readonly<Record<Choice<'reason'>, true>> = { 'new-post': true, replacement: true };
const LEVELS: Readonly<Record<Choice<'level'>, true>> = {
  'non-graduate': true,
  certificate: true,
  qualification: true,
  technician: true,
  baccalaureate: true,
  higher: true,
};
const CHOICES: Readonly<Partial<Record<FieldName, object>>> = {
  contract: CONTRACTS,
  reason: REASONS,
  minimumLevel: LEVELS,
  level: LEVELS,
};

/** The values of a field that is a choice. */
export const choicesOf = (field: FieldName): string[] => Object.keys(CHOICES[field] ?? {});
