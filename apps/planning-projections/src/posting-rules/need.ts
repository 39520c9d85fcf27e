import { countedOpenings, type HiringNeedState, isGivenUp } from '@mizan/contracts';
import { apportion, quarterOf, quartersOf, spread } from '@mizan/classifications';
import { milli, type Measure, type PositionLine, type PostingRule } from './position.js';

type Codes = Readonly<{
  territory?: string | null;
  occupation?: string | null;
  sector?: string | null;
}>;

/** A part of the openings with its codes. */
interface Part {
  readonly name: string;
  readonly codes: Codes;
  readonly openings: number;
}

/**
 * Openings are spread over the quarters of the window, as whole numbers. Allocated openings count
 * at the codes of their allocation, the others at the codes of the need.
 */
export const needPosition: PostingRule<HiringNeedState> = (need) => [
  ...countedParts(need).flatMap((part) => openingsIn(need, part)),
  ...need.hires.map(({ on, count }) => line('demand.met', 'hires', need, quarterOf(on), count)),
];

/**
 * A withdrawn or expired need keeps what was met, in proportion to its parts, because hires do not
 * name a part.
 */
function countedParts(need: HiringNeedState): Part[] {
  const parts = partsOf(need);
  if (!isGivenUp(need.status)) return parts;
  const met = need.hires.reduce((sum, { count }) => sum + count, 0);
  const counted = countedOpenings(need.status, need.openings, met);
  const shares = apportion(
    BigInt(counted),
    parts.map(({ openings }) => BigInt(openings)),
  );
  return parts.map((part, i) => ({ ...part, openings: Number(shares[i]) }));
}

function partsOf(need: HiringNeedState): Part[] {
  const allocation = need.allocation ?? [];
  const allocated = allocation.reduce((sum, row) => sum + row.openings, 0);
  const own = { name: 'need', codes: ownCodes(need), openings: need.openings - allocated };
  return [
    own,
    ...allocation.map((row, index) => ({
      name: `allocation-${index + 1}`,
      codes: { ...ownCodes(need), ...given(row) },
      openings: row.openings,
    })),
  ];
}

function openingsIn(need: HiringNeedState, { name, codes, openings }: Part): PositionLine[] {
  if (openings <= 0) return [];
  return spread(openings, quartersOf(need.from, need.to)).map(([period, amount]) =>
    line('demand.declared', name, codes, period, amount),
  );
}

const ownCodes = ({ territory, occupation, sector }: HiringNeedState): Codes => ({
  territory,
  occupation,
  sector,
});
const given = ({ territory, occupation, sector }: Codes): Codes =>
  Object.fromEntries(
    Object.entries({ territory, occupation, sector }).filter(
      ([, code]) => typeof code === 'string',
    ),
  );

const line = (
  measure: Measure,
  part: string,
  { territory, occupation, sector }: Codes,
  period: string | null,
  amount: number,
): PositionLine => ({
  part,
  measure,
  territory: territory ?? null,
  occupation: occupation ?? null,
  sector: sector ?? null,
  period,
  amount: milli(amount),
});
