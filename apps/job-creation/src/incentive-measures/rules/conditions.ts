import { codeLists } from '@mizan/classifications';
import type { IncentiveMeasureTerms, MeasureCondition, MeasureSubject } from '@mizan/contracts';
import { MEASURE_UNITS } from '@mizan/contracts';
import type { Fault } from '@mizan/platform';
import { type Facts, type FieldKind, isAmong, kindOfField } from './fields.js';

const OPERATORS = ['in', 'least', 'most', 'is'] as const;
type Operator = (typeof OPERATORS)[number];

const operatorsOf = (condition: MeasureCondition): Operator[] =>
  OPERATORS.filter((operator) => (condition[operator] ?? null) !== null);

/** The operators that a field takes. */
function operatorsFor(kind: FieldKind): readonly Operator[] {
  if (kind === 'number') return ['least', 'most'];
  return kind === 'truth' ? ['is'] : ['in'];
}

/** Whether the subject meets the condition. Null if what is known of it does not say. */
export function holds(
  subject: MeasureSubject,
  condition: MeasureCondition,
  facts: Facts,
): boolean | null {
  const value = facts[condition.field] ?? null;
  const kind = kindOfField(subject, condition.field);
  if (value === null || kind === undefined) return null;
  const { in: codes, least, most, is } = condition;
  if (codes) return isAmong(kind, String(value), codes);
  if (typeof least === 'number') return Number(value) >= least;
  if (typeof most === 'number') return Number(value) <= most;
  return value === is;
}

/**
 * What is wrong with the parameters of a measure beyond their form, with the places. `on` is the
 * day on which codes must be in their lists.
 */
export function faultsIn(
  { subject, amount, conditions }: IncentiveMeasureTerms,
  on: string,
): Fault[] {
  const units: readonly string[] = MEASURE_UNITS[subject];
  const faults = conditions.flatMap((condition, n) =>
    faultsOf(subject, condition, on).map((fault) => ({
      ...fault,
      pointer: `/conditions/${n}${fault.pointer ?? ''}`,
    })),
  );
  if (!amount || units.includes(amount.per)) return faults;
  const values = units.join(', ');
  return [...faults, { pointer: '/amount/per', code: 'not-one-of', parameters: { values } }];
}

function faultsOf(subject: MeasureSubject, condition: MeasureCondition, on: string): Fault[] {
  const kind = kindOfField(subject, condition.field);
  const { field } = condition;
  if (!kind) return [{ pointer: '/field', code: 'unknown-condition', parameters: { field } }];
  const allowed = operatorsFor(kind);
  const [given, ...others] = operatorsOf(condition);
  if (!given || others.length > 0 || !allowed.includes(given))
    return [{ code: 'one-operator', parameters: { field, operators: allowed.join(', ') } }];
  const unsourced: Fault[] =
    condition.confirmed && !condition.source
      ? [{ pointer: '/source', code: 'source-missing' }]
      : [];
  return [...faultsInCodes(kind, condition.in ?? [], on), ...unsourced];
}

function faultsInCodes(kind: FieldKind, codes: readonly string[], on: string): Fault[] {
  if (typeof kind !== 'object') return [];
  return codes.flatMap((code, n): Fault[] => {
    const pointer = `/in/${n}`;
    if ('choice' in kind) {
      const values = kind.choice.join(', ');
      return kind.choice.includes(code)
        ? []
        : [{ pointer, code: 'not-one-of', parameters: { values } }];
    }
    const { codes: list } = kind;
    return codeLists[list].has(code, on)
      ? []
      : [{ pointer, code: 'unknown-code', parameters: { code, list, on } }];
  });
}
