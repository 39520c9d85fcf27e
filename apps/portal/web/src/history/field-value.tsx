import { useCodeList } from '../classifications/code-lists';
import { useFormats } from '../languages/formats';
import { useSay, useSayIfKnown } from '../languages/say';
import { useOrganisations } from '../organisations/organisations';

/** The words for the codes of a record: those of its own page. */
export type RecordWords =
  'agreements' | 'incentives' | 'needs' | 'partners' | 'projects' | 'supports' | 'training';

/** The members of a pointer that have a name; places in lists have none. */
const membersOf = (field: string): string[] =>
  field.split('/').filter((part) => part !== '' && !/^\d+$/.test(part));

/** The name of a field for its reader: `/commitments/0/target` → “Engagement · Cible”. */
export function useFieldName(): (field: string) => string {
  const sayIfKnown = useSayIfKnown();
  return (field) =>
    membersOf(field)
      .map((name) => sayIfKnown(`history.field.${name}`) ?? name)
      .join(' · ');
}

interface Props {
  field: string;
  value: unknown;
  words: RecordWords;
}

/** A value of any field, as a reader says it. Of a whole item its members are shown. */
export function FieldValue({ field, value, words }: Props) {
  const text = useValueText(words);
  return <bdi>{text(membersOf(field).at(-1) ?? '', value)}</bdi>;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const HASH = /^sha256:[0-9a-f]{64}/;
const QUARTER = /^\d{4}-Q[1-4]$/;
const ORGANISATIONS = [
  'organisation',
  'owner',
  'operator',
  'countedBy',
  'parent',
  'registeredBy',
  'by',
  'funder',
  'grantedBy',
];
/** Beside days and organisations a bare number would not say what it counts. */
const UNIT_IN_PROJECT: Readonly<Record<string, 'jobs' | 'MAD'>> = {
  jobs: 'jobs',
  jobsExpected: 'jobs',
  amount: 'MAD',
};
/** Said by ids that no reader knows. */
const UNSAID = [
  'commitmentId',
  'contentHash',
  'covered',
  'accepted',
  'late',
  'phases',
  'id',
  'mediaType',
];

interface Progress {
  period: string;
  due: number;
  delivered: number;
}
const isProgress = (value: object): value is Progress =>
  'period' in value && 'due' in value && 'delivered' in value;

function useValueText(words: RecordWords) {
  const say = useSay();
  const { bytes, count, quarter } = useFormats();
  const ofText = useCodeText(words);
  const nameOf = useFieldName();
  /** Among other members a bare yes would say nothing. */
  const ofTruth = (name: string, is: boolean) =>
    is ? nameOf(name) : `${nameOf(name)} (${say('records.no')})`;
  const ofNumber = (name: string, n: number) => {
    if (name === 'size') return bytes(n);
    const unit = words === 'projects' ? UNIT_IN_PROJECT[name] : undefined;
    return unit ? say(`agreements.amount.${unit}`, { n, shown: count(n) }) : count(n);
  };
  const text = (name: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return say('history.nothing');
    if (typeof value === 'number') return ofNumber(name, value);
    if (typeof value === 'boolean') return say(value ? 'records.yes' : 'records.no');
    if (typeof value === 'string') return ofText(name, value);
    if (Array.isArray(value))
      return value.map((item: unknown) => text(name, item)).join(' ; ') || say('history.nothing');
    if (isProgress(value as object)) {
      const { period, delivered, due } = value as Progress;
      const at = { quarter: quarter(period), delivered: count(delivered), due: count(due) };
      return say('agreements.late-at', at);
    }
    return Object.entries(value as object)
      .filter(([member, of]) => of !== null && of !== undefined && !UNSAID.includes(member))
      .filter(([member, of]) => !(member === 'confirmed' && of === true)) // what is usual is not said
      .map(([member, of]) => (typeof of === 'boolean' ? ofTruth(member, of) : text(member, of)))
      .join(' · ');
  };
  return text;
}

/** A text as its reader says it: days, quarters, organisations and codes have words. */
function useCodeText(words: RecordWords) {
  const sayIfKnown = useSayIfKnown();
  const { day, quarter } = useFormats();
  const { nameOf } = useOrganisations();
  const lists = {
    territory: useCodeList('territory'),
    occupation: useCodeList('occupation'),
    sector: useCodeList('sector'),
  };
  return (name: string, value: string): string => {
    if (HASH.test(value)) return `${value.slice(0, 19)}…`;
    if (DAY.test(value)) return day(value);
    if (QUARTER.test(value)) return quarter(value);
    if (ORGANISATIONS.includes(name)) return nameOf(value);
    const list = lists[name as keyof typeof lists] as (typeof lists)['sector'] | undefined;
    if (list) return list.of(value);
    const keys = [
      `history.value.${value}`,
      `${words}.${name}.${value}`,
      `agreements.${name}.${value}`,
      `organisations.kind.${value}`,
    ];
    return keys.map(sayIfKnown).find((word) => word !== undefined) ?? value;
  };
}
