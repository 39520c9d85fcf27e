import type {
  AgreementState,
  HiringNeedState,
  MicroProjectState,
  SessionState,
  SupportState,
} from '@mizan/contracts';

/** Factors in thousandths. */
export interface Factors {
  readonly name: string;
  readonly fill: number;
  readonly completion: number;
  readonly availability: number;
  readonly delivery: number;
}

/**
 * Thousandths of openings, persons or jobs at one cell. Sectors are left out: no question asks for
 * them.
 */
export interface Amount {
  readonly measure: string;
  readonly territory: string | null;
  readonly occupation: string | null;
  readonly period: string | null;
  readonly amount: number;
}

export interface Phase {
  readonly period: string | null;
  readonly inForce: number;
  readonly signed: number;
}

type Commitment = AgreementState['commitments'][number];

const monthOf = (date: string): number =>
  Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
const quarterAt = (month: number): string =>
  `${Math.floor(month / 12)}-Q${Math.floor((month % 12) / 3) + 1}`;
const quarter = (date: string): string => quarterAt(monthOf(date));

/** The months of a window in each of its quarters. */
function monthsIn(from: string | null, to: string | null): Map<string | null, number> {
  const months = new Map<string | null, number>();
  const [first, last] = [from ?? to, to ?? from];
  if (first === null || last === null) return months.set(null, 1);
  for (let month = monthOf(first); month <= monthOf(last); month++)
    months.set(quarterAt(month), (months.get(quarterAt(month)) ?? 0) + 1);
  return months;
}

/** Whole units by largest remainder; ties go to the first. Exact below 2^53. */
function divided(total: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const products = weights.map((weight) => total * weight);
  if (products.some((product) => !Number.isSafeInteger(product)))
    throw new Error(`${total} is too large to be divided exactly`);
  const parts = products.map((product) => Math.floor(product / all));
  const rest = total - parts.reduce((sum, part) => sum + part, 0);
  products
    .map((product, at) => ({ at, left: product % all }))
    .sort((a, b) => b.left - a.left || a.at - b.at)
    .slice(0, rest)
    .forEach(({ at }) => parts[at]!++);
  return parts;
}

function spreadOver(
  total: number,
  from: string | null,
  to: string | null,
): [string | null, number][] {
  const months = [...monthsIn(from, to)];
  const parts = divided(
    total,
    months.map(([, weight]) => weight),
  );
  return months.map(([period], i) => [period, parts[i]!]);
}

/** An amount by factors in thousandths, rounded half up to a thousandth. */
function factored(thousandths: number, ...factors: number[]): number {
  const scale = 1000n ** BigInt(factors.length);
  const product = factors.reduce((all, factor) => all * BigInt(factor), BigInt(thousandths));
  return Number((product + scale / 2n) / scale);
}

const met = (need: HiringNeedState): number =>
  need.hires.reduce((sum, { count }) => sum + count, 0);

/** Openings over the quarters of the window, and hires in theirs. */
export function ofNeed(need: HiringNeedState): Amount[] {
  if ((need.allocation ?? []).length > 0) throw new Error('allocations are not computed here');
  const codes = { territory: need.territory, occupation: need.occupation ?? null };
  const isOver = need.status === 'withdrawn' || need.status === 'expired';
  const openings = isOver ? met(need) : need.openings;
  const declared = spreadOver(openings, need.from ?? null, need.to ?? null);
  return [
    ...declared.map(([period, units]) => ({
      ...codes,
      measure: 'demand.declared',
      period,
      amount: units * 1000,
    })),
    ...need.hires.map(({ on, count }) => ({
      ...codes,
      measure: 'demand.met',
      period: quarter(on),
      amount: count * 1000,
    })),
  ].filter(({ amount }) => amount !== 0);
}

/** Persons in the quarter after the end, by the shares of the occupations. */
export function ofSession(session: SessionState, factors: Factors): Amount[] {
  if (session.status === 'cancelled') return [];
  const { fill, completion, availability } = factors;
  const seats = session.seats?.cumulative ?? 0;
  const completed = session.completion?.completed;
  const enrolled = session.enrolment?.enrolled;
  let persons = factored(seats * 1000, fill, completion, availability);
  if (typeof enrolled === 'number') persons = factored(enrolled * 1000, completion, availability);
  if (typeof completed === 'number') persons = factored(completed * 1000, availability);
  const shares = session.occupations.map(({ share }) => Math.round(share * 1e6));
  const unshared = 1e6 - shares.reduce((sum, share) => sum + share, 0);
  return divided(persons, [...shares, unshared])
    .map((amount, i) => ({
      measure: typeof completed === 'number' ? 'supply.completed' : 'supply.expected',
      territory: session.territory,
      occupation: session.occupations[i]?.occupation ?? null,
      period: quarterAt(monthOf(session.to) + 3),
      amount,
    }))
    .filter(({ amount }) => amount !== 0);
}

type Jobs = Pick<MicroProjectState, 'territory' | 'occupation' | 'jobsExpected' | 'expectedOn'> & {
  readonly created?: { readonly on: string; readonly jobs: number } | null;
};

/** Jobs expected once selected; those created, once they are. */
export const ofProject = (project: MicroProjectState): Amount[] =>
  ofJobs(
    { ...project, created: project.creation ?? null },
    ['selected', 'incubated', 'financed'].includes(project.status),
  );

/** Jobs expected once granted; those created, once it is evaluated. */
export const ofSupport = (support: SupportState): Amount[] =>
  ofJobs(
    { ...support, created: support.evaluation ?? null },
    ['granted', 'running'].includes(support.status),
  );

function ofJobs(
  { territory, occupation, created, jobsExpected, expectedOn }: Jobs,
  isExpected: boolean,
): Amount[] {
  const at = { territory, occupation: occupation ?? null };
  const amounts: Amount[] = [];
  if (created)
    amounts.push({
      ...at,
      measure: 'jobs.created',
      period: quarter(created.on),
      amount: created.jobs * 1000,
    });
  else if (isExpected)
    amounts.push({
      ...at,
      measure: 'jobs.expected',
      period: expectedOn ? quarter(expectedOn) : null,
      amount: jobsExpected * 1000,
    });
  return amounts.filter(({ amount }) => amount !== 0);
}

const UNSIGNED = ['draft', 'in-review', 'corrections', 'ready', 'partly-signed', 'abandoned'];
export const isSigned = ({ status }: AgreementState): boolean => !UNSIGNED.includes(status);

/** The first day of the quarter after one. */
function endOf(period: string): string {
  const [year, number] = [Number(period.slice(0, 4)), Number(period.slice(6))];
  return number === 4
    ? `${year + 1}-01-01`
    : `${year}-${String(number * 3 + 1).padStart(2, '0')}-01`;
}

/** Whether a quarter counts as in force, and as signed. */
function sides(agreement: AgreementState, period: string | null): [boolean, boolean] {
  const { status, effectiveAt, endedOn, suspendedOn } = agreement;
  if (!isSigned(agreement)) return [false, false];
  if (status === 'signed') return [false, true];
  if (status === 'in-force') return [true, true];
  const isSuspended = !!suspendedOn && !(period && period <= quarter(suspendedOn));
  if (status === 'suspended') return [!isSuspended, true];
  const dayAfter = endedOn && new Date(Date.parse(endedOn) + 86_400_000).toISOString().slice(0, 10);
  const isEnded = !!dayAfter && !!period && endOf(period) <= dayAfter;
  const isKept = !!effectiveAt && isEnded && !isSuspended;
  return [isKept, isKept];
}

const COUNTED: Record<string, string> = { demand: 'openings', supply: 'persons', jobs: 'jobs' };

/** What a commitment promises, quarter by quarter. Only openings, persons and jobs are computed. */
export function promise(
  agreement: AgreementState,
  { effect, unit, target, schedule, phases, releasedOn }: Commitment,
  { delivery }: Factors,
): Phase[] {
  if (COUNTED[effect] !== unit) return [];
  if (Array.isArray(schedule)) throw new Error('schedules in steps are not computed here');
  const parts = phases
    ? amendedParts(phases, releasedOn ? null : target)
    : spreadOver(target, agreement.startsOn ?? null, agreement.endsOn ?? null);
  return parts.map(([period, units]) => {
    const amount = factored(units * 1000, delivery);
    const [inForce, signed] = sides(agreement, period);
    return { period, inForce: inForce ? amount : 0, signed: signed ? amount : 0 };
  });
}

/** What amendments left by quarter; what they do not reach of a target has no period. */
function amendedParts(
  phases: readonly { readonly period: string; readonly amount: number }[],
  target: number | null,
): [string | null, number][] {
  const said = [...phases].sort((a, b) => (a.period < b.period ? -1 : 1));
  const parts = said.map(({ period, amount }): [string | null, number] => [period, amount]);
  const rest = target === null ? 0 : target - said.reduce((sum, { amount }) => sum + amount, 0);
  return rest > 0 ? [...parts, [null, rest]] : parts;
}
