import type { EvaluationInput, IncentiveMeasure } from '@mizan/client';

type Subject = IncentiveMeasure['subject'];
type FactsOf<S extends Subject> = NonNullable<EvaluationInput[S]>;
/** Every field of every subject. */
export type FieldName =
  keyof FactsOf<'need'> | keyof FactsOf<'employer'> | keyof FactsOf<'project'>;

type Kind = 'code' | 'choice' | 'truth' | 'number';
/** How each field is asked for. One that is missing does not compile. */
const KINDS: Readonly<Record<FieldName, Kind>> = {
  territory: 'code',
  sector: 'code',
  occupation: 'code',
  openings: 'number',
  contract: 'choice',
  durationMonths: 'number',
  reason: 'choice',
  minimumLevel: 'choice',
  difficult: 'truth',
  grossWage: 'number',
  age: 'number',
  level: 'choice',
  registeredMonths: 'number',
  employees: 'number',
  employerMonths: 'number',
  hiredShare: 'number',
  hires: 'number',
  insured: 'truth',
  promoters: 'number',
  jobsExpected: 'number',
  cost: 'number',
};

export interface AskedField {
  readonly name: FieldName;
  readonly kind: Kind;
}

const COUNTED_BY: Readonly<Record<string, FieldName>> = {
  opening: 'openings',
  hire: 'hires',
  promoter: 'promoters',
  job: 'jobsExpected',
};
const KINGDOM = 'MA';

/** What an evaluation needs to know: what conditions name, and what the amount is counted by. */
export function askedFields({ territory, conditions, amount }: IncentiveMeasure): AskedField[] {
  const names = [
    ...(territory === KINGDOM ? [] : ['territory']),
    ...conditions.map(({ field }) => field),
    ...(amount ? [COUNTED_BY[amount.per]] : []),
  ].filter((name): name is FieldName => name !== undefined && name in KINDS);
  return [...new Set(names)].map((name) => ({ name, kind: KINDS[name] }));
}

/** What may be known of each subject. A field that a subject does not have does not compile. */
const OF_SUBJECT: { readonly [S in Subject]: readonly (keyof FactsOf<S> & FieldName)[] } = {
  need: [
    'territory',
    'sector',
    'occupation',
    'openings',
    'contract',
    'durationMonths',
    'reason',
    'minimumLevel',
    'difficult',
    'grossWage',
    'age',
    'level',
    'registeredMonths',
    'employees',
    'employerMonths',
    'hiredShare',
  ],
  employer: [
    'territory',
    'sector',
    'hires',
    'employees',
    'employerMonths',
    'hiredShare',
    'insured',
  ],
  project: [
    'territory',
    'sector',
    'occupation',
    'promoters',
    'jobsExpected',
    'cost',
    'age',
    'level',
    'registeredMonths',
  ],
};

export const fieldsOf = (subject: Subject): AskedField[] =>
  OF_SUBJECT[subject].map((name) => ({ name, kind: KINDS[name] }));

export type FactsDraft = Readonly<Partial<Record<FieldName, string | number | null>>>;

/** The body of the request: what is not known is left out, and yes or no is a truth value. */
export function subjectIn(subject: Subject, facts: FactsDraft): EvaluationInput {
  const known = Object.entries(facts)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => [name, KINDS[name as FieldName] === 'truth' ? value === 'yes' : value]);
  return { [subject]: Object.fromEntries(known) as object };
}
