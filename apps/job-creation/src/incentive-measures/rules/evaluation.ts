import { codeLists } from '@mizan/classifications';
import type { IncentiveMeasureState, MeasureAmount, MeasureUnit } from '@mizan/contracts';
import { holds } from './conditions.js';
import { type Facts, type FieldValue, isAmong } from './fields.js';

export const ELIGIBILITIES = ['yes', 'no', 'unconfirmed'] as const;
export type Eligibility = (typeof ELIGIBILITIES)[number];

/** What a condition expects of its field: the one member that it gives. */
export interface Expected {
  readonly in?: readonly string[];
  readonly least?: number;
  readonly most?: number;
  readonly is?: boolean;
}

/** One thing that speaks for the answer. */
export interface Reason {
  readonly field: string;
  /** What is known of the subject; null if nothing is. */
  readonly value: FieldValue | null;
  /** Null if the value is missing, or too wide to say. */
  readonly holds: boolean | null;
  readonly expected: Expected | null;
  readonly source: string | null;
  readonly confirmed: boolean;
}

/** Whether a subject may have a measure. It is indicative: who grants the measure decides. */
export interface Evaluation {
  readonly eligible: Eligibility;
  readonly indicative: true;
  readonly reasons: readonly Reason[];
  /** MAD; null unless the answer is yes. */
  readonly amount: number | null;
}

/**
 * A confirmed condition that is false: no. Else anything missing or unconfirmed, the amount
 * included: unconfirmed. Else yes (DOMAIN, rule 7).
 */
export function evaluate(measure: IncentiveMeasureState, facts: Facts): Evaluation {
  const amount = amountFor(measure.amount ?? null, facts);
  const reasons = [
    ...standingOf(measure),
    ...placeOf(measure, facts),
    ...conditionsOf(measure, facts),
    ...amount.reasons,
  ];
  const eligible = eligibilityOf(reasons);
  return {
    eligible,
    indicative: true,
    reasons,
    amount: eligible === 'yes' ? amount.amount : null,
  };
}

function eligibilityOf(reasons: readonly Reason[]): Eligibility {
  if (reasons.some((reason) => reason.confirmed && reason.holds === false)) return 'no';
  return reasons.every((reason) => reason.confirmed && reason.holds) ? 'yes' : 'unconfirmed';
}

/** A measure that is not open gives nothing to anybody. */
function standingOf({ status, source }: IncentiveMeasureState): Reason[] {
  if (status === 'open') return [];
  return [
    {
      field: 'status',
      value: status,
      holds: false,
      expected: { in: ['open'] },
      source: source ?? null,
      confirmed: true,
    },
  ];
}

/** A measure of the kingdom holds wherever the subject is. */
function placeOf({ territory, source }: IncentiveMeasureState, facts: Facts): Reason[] {
  if (codeLists.territory.ancestors(territory).length === 0) return [];
  const value = facts.territory ?? null;
  return [
    {
      field: 'territory',
      value,
      holds: value === null ? null : isAmong({ codes: 'territory' }, String(value), [territory]),
      expected: { in: [territory] },
      source: source ?? null,
      confirmed: true,
    },
  ];
}

const conditionsOf = ({ subject, conditions }: IncentiveMeasureState, facts: Facts): Reason[] =>
  conditions.map((condition) => ({
    field: condition.field,
    value: facts[condition.field] ?? null,
    holds: holds(subject, condition, facts),
    expected: expectedBy(condition),
    source: condition.source ?? null,
    confirmed: condition.confirmed,
  }));

function expectedBy(condition: IncentiveMeasureState['conditions'][number]): Expected {
  const { in: codes, least, most, is } = condition;
  if (codes) return { in: codes };
  if (typeof least === 'number') return { least };
  return typeof most === 'number' ? { most } : { is: is ?? false };
}

/** The field that says how many units a subject has; null where the subject itself is the unit. */
const COUNTED_BY: Readonly<Record<MeasureUnit, string | null>> = {
  need: null,
  opening: 'openings',
  employer: null,
  hire: 'hires',
  project: null,
  promoter: 'promoters',
  job: 'jobsExpected',
};

interface Given {
  readonly amount: number | null;
  readonly reasons: readonly Reason[];
}

/** The value for each unit, up to the most that one subject is given. */
function amountFor(amount: MeasureAmount | null, facts: Facts): Given {
  const value = amount?.value ?? null;
  const source = amount?.source ?? null;
  const reason = {
    field: 'amount',
    value,
    holds: value === null ? null : true,
    expected: null,
    source,
    confirmed: amount?.confirmed ?? amount !== null,
  };
  const field = amount ? COUNTED_BY[amount.per] : null;
  const units = field === null ? 1 : (facts[field] ?? null);
  if (field !== null && units === null) {
    const missing = { field, value: null, holds: null, expected: null, source, confirmed: true };
    return { amount: null, reasons: [reason, missing] };
  }
  const total = value === null ? null : value * Number(units);
  const most = amount?.most ?? total;
  return { amount: total === null ? null : Math.min(total, most!), reasons: [reason] };
}
