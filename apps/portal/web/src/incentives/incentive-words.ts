import type {
  BudgetReservation,
  Evaluation,
  IncentiveBudget,
  IncentiveMeasure,
} from '@mizan/client';
import type { ListName } from '../classifications/code-lists';
import { useCodeList } from '../classifications/code-lists';
import { useFormats } from '../languages/formats';
import { useLanguage } from '../languages/language-provider';
import { type Say, useSay, useSayIfKnown } from '../languages/say';
import type { Tone } from '../records/marks';

export const measureTones: Record<IncentiveMeasure['status'], Tone> = {
  announced: 'open',
  open: 'good',
  exhausted: 'late',
  closed: 'over',
};
export const budgetTones: Record<IncentiveBudget['status'], Tone> = {
  open: 'good',
  exhausted: 'late',
};
export const reservationTones: Record<BudgetReservation['status'], Tone> = {
  reserved: 'open',
  paid: 'good',
  released: 'over',
};
export const answerTones: Record<Evaluation['eligible'], Tone> = {
  yes: 'good',
  no: 'late',
  unconfirmed: 'open',
};

/** The list of a field whose values are codes. */
export const listOf: Readonly<Record<string, ListName>> = {
  territory: 'territory',
  sector: 'sector',
  occupation: 'occupation',
};

/** The fields whose values are a choice, with what their values are called. */
export const choiceWords: Readonly<Record<string, string>> = {
  contract: 'needs.contract',
  reason: 'needs.reason',
  minimumLevel: 'needs.level',
  level: 'needs.level',
  status: 'incentives.status',
};

/** The name of a measure in the reader's language. */
export function useMeasureName(): (measure: Pick<IncentiveMeasure, 'name'>) => string {
  const { language } = useLanguage();
  return ({ name }) => name[language];
}

export function useMoney(): (mad: number) => string {
  const say = useSay();
  const { count } = useFormats();
  return (mad) => say('incentives.mad', { amount: count(mad) });
}

/** A field of a need, an employer or a project. */
export function useFieldWord(): (field: string) => string {
  const sayIfKnown = useSayIfKnown();
  return (field) => sayIfKnown(`incentives.field.${field}`) ?? field;
}

/** A value of such a field, as a reader says it. */
export function useFieldText(): (field: string, value: string | number | boolean) => string {
  const say = useSay();
  const sayIfKnown = useSayIfKnown();
  const { decimal } = useFormats();
  const money = useMoney();
  const lists = {
    territory: useCodeList('territory'),
    sector: useCodeList('sector'),
    occupation: useCodeList('occupation'),
  };
  return (field, value) => {
    if (typeof value === 'boolean') return say(value ? 'records.yes' : 'records.no');
    if (typeof value === 'number') return field === 'amount' ? money(value) : decimal(value);
    const list = lists[field as keyof typeof lists];
    if (list !== undefined) return list.of(value);
    return sayIfKnown(`${choiceWords[field]}.${value}`) ?? value;
  };
}

interface Expected {
  readonly in?: readonly string[] | null;
  readonly least?: number | null;
  readonly most?: number | null;
  readonly is?: boolean | null;
}

/** What a condition expects of its field. */
export function useExpectation(): (field: string, expected: Expected | null) => string {
  const say = useSay();
  const text = useFieldText();
  return (field, expected) => (expected ? expectation(say, text, field, expected) : '');
}

function expectation(
  say: Say,
  text: ReturnType<typeof useFieldText>,
  field: string,
  { in: codes, least, most, is }: Expected,
): string {
  if (codes) return codes.map((code) => text(field, code)).join(say('incentives.or'));
  if (typeof least === 'number') return say('incentives.least', { value: text(field, least) });
  if (typeof most === 'number') return say('incentives.most', { value: text(field, most) });
  return typeof is === 'boolean' ? text(field, is) : '';
}
