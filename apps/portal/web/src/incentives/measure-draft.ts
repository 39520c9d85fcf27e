import type { IncentiveMeasure, IncentiveMeasureInput } from '@mizan/client';
import { written } from '../records/draft';
import { fieldsOf } from './asked-fields';

type Condition = IncentiveMeasureInput['conditions'][number];
type Amount = NonNullable<IncentiveMeasureInput['amount']>;
export type Subject = IncentiveMeasureInput['subject'];

/** A condition while it is written: every way to say it side by side, of which one is sent. */
export interface ConditionDraft {
  field: string | null;
  in: (string | null)[];
  bound: 'least' | 'most';
  least: number | null;
  most: number | null;
  is: boolean | null;
  source: string | null;
  confirmed: boolean;
}

export type MeasureDraft = Omit<IncentiveMeasureInput, 'conditions' | 'amount'> & {
  conditions: ConditionDraft[];
  amount: Omit<Amount, 'per'> & { per: Amount['per'] | null };
};

/** What the amount is multiplied by, by subject. A unit that is missing does not compile. */
const SUBJECT_OF_UNIT: Readonly<Record<Amount['per'], Subject>> = {
  need: 'need',
  opening: 'need',
  employer: 'employer',
  hire: 'employer',
  project: 'project',
  promoter: 'project',
  job: 'project',
};
export const unitsOf = (subject: Subject): Amount['per'][] =>
  (Object.keys(SUBJECT_OF_UNIT) as Amount['per'][]).filter(
    (unit) => SUBJECT_OF_UNIT[unit] === subject,
  );

export const emptyCondition: ConditionDraft = {
  field: null,
  in: [null],
  bound: 'least',
  least: null,
  most: null,
  is: null,
  source: null,
  confirmed: false,
};

const emptyAmount: MeasureDraft['amount'] = {
  value: null,
  unit: 'MAD',
  per: null,
  most: null,
  source: null,
  confirmed: false,
};

export const emptyMeasure = (territory: string, today: string): MeasureDraft => ({
  code: '',
  name: { fr: '', ar: '', en: '' },
  territory,
  from: today,
  to: null,
  subject: 'need',
  amount: emptyAmount,
  conditions: [],
  source: null,
  origin: 'real',
});

const WRITTEN = {
  code: true,
  name: true,
  territory: true,
  from: true,
  to: true,
  subject: true,
  amount: true,
  conditions: true,
  source: true,
  origin: true,
} as const satisfies Record<keyof IncentiveMeasureInput, true>;

/** The terms of a measure that can be revised. */
export function draftOf(measure: IncentiveMeasure): MeasureDraft {
  const { amount, conditions, ...terms } = written<IncentiveMeasure, keyof IncentiveMeasureInput>(
    measure,
    WRITTEN,
  );
  return {
    ...terms,
    amount: { ...emptyAmount, ...amount, confirmed: amount ? amount.confirmed !== false : false },
    conditions: conditions.map((condition) => ({
      ...emptyCondition,
      ...condition,
      in: condition.in ?? [null],
      bound: typeof condition.most === 'number' ? 'most' : 'least',
      least: condition.least ?? null,
      most: condition.most ?? null,
      is: condition.is ?? null,
      source: condition.source ?? null,
    })),
  };
}

/** The body to send. The service says what is missing in it. */
export const bodyOf = ({ amount, conditions, ...terms }: MeasureDraft): IncentiveMeasureInput => ({
  ...terms,
  amount: amount.per ? { ...amount, per: amount.per } : null,
  conditions: conditions.map((condition) => saidIn(terms.subject, condition)),
});

/** A condition as it is sent: one way to say it, by the kind of its field. */
function saidIn(subject: Subject, condition: ConditionDraft): Condition {
  const { field, source, confirmed } = condition;
  const kind = fieldsOf(subject).find(({ name }) => name === field)?.kind;
  const said = { field: field ?? '', source, confirmed };
  if (kind === 'truth') return { ...said, is: condition.is };
  if (kind === 'number') return { ...said, [condition.bound]: condition[condition.bound] };
  return { ...said, in: condition.in.filter((code): code is string => Boolean(code)) };
}
