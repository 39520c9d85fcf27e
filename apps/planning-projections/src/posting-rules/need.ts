import { countedOpenings, type HiringNeedState, isGivenUp } from '@mizan/contracts';
import { quarterOf, quartersOf, spread } from '@mizan/classifications';
import { milli, type Measure, type PositionLine, type PostingRule } from './position.js';

type Codes = Readonly<{
  territory?: string | null;
  occupation?: string | null;
  sector?: string | null;
}>;

/** Openings fall in the quarters of the need's window, whole; what is allocated falls where it is allocated, the rest at the need's own codes. */
export const needPosition: PostingRule<HiringNeedState> = (need) => {
  const met = need.hires.reduce((sum, { count }) => sum + count, 0);
  const openings = countedOpenings(need.status, need.openings, met);
  const allocation = isGivenUp(need.status) ? [] : (need.allocation ?? []); // nobody knows which rows the hires came from
  const allocated = allocation.reduce((sum, row) => sum + row.openings, 0);
  return [
    ...openingsIn(need, 'need', need, openings - allocated),
    ...allocation.flatMap((row, index) =>
      openingsIn(
        need,
        `allocation-${index + 1}`,
        { ...ownCodes(need), ...given(row) },
        row.openings,
      ),
    ),
    ...need.hires.map(({ on, count }) => line('demand.met', 'hires', need, quarterOf(on), count)),
  ];
};

function openingsIn(
  need: HiringNeedState,
  part: string,
  codes: Codes,
  openings: number,
): PositionLine[] {
  if (openings <= 0) return [];
  return spread(openings, quartersOf(need.from, need.to)).map(([period, amount]) =>
    line('demand.declared', part, codes, period, amount),
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
