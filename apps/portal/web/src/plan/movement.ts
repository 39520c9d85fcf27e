import type { Row } from '../figures/figures';

/** What changed in one place and quarter, in openings and persons, to the thousandth. */
export interface Movement {
  territory: string | null;
  period: string | null;
  demand: number;
  supply: number;
}

const keyOf = ({ territory, period }: Pick<Row, 'territory' | 'period'>) =>
  `${territory ?? ''} ${period ?? ''}`;

/** The differences between two answers to the same question, largest first. */
export function movementsBetween(before: readonly Row[], after: readonly Row[]): Movement[] {
  const old = new Map(before.map((row) => [keyOf(row), row]));
  const now = new Map(after.map((row) => [keyOf(row), row]));
  const keys = new Set([...old.keys(), ...now.keys()]);
  return [...keys]
    .map((key) => difference(old.get(key), now.get(key)))
    .filter(({ demand, supply }) => demand !== 0 || supply !== 0)
    .sort((a, b) => weight(b) - weight(a));
}

function difference(before: Row | undefined, after: Row | undefined): Movement {
  const { territory = null, period = null } = after ?? before ?? {};
  const between = (side: 'demand' | 'supply') =>
    Math.round(((after?.[side] ?? 0) - (before?.[side] ?? 0)) * 1_000) / 1_000;
  return { territory, period, demand: between('demand'), supply: between('supply') };
}
const weight = ({ demand, supply }: Movement) => Math.abs(demand) + Math.abs(supply);
