import type { Measure } from '../posting-rules/position.js';

export const LINES = ['declared', 'in-force', 'if-signed'] as const;
export type Line = (typeof LINES)[number];

/**
 * The measures of each line (DESIGN §1). Seats, matching, funding and met are in no line; jobs
 * stand beside them, in their own unit.
 */
const added: Record<Line, { demand: Measure[]; supply: Measure[] }> = {
  declared: { demand: ['demand.declared'], supply: ['supply.expected', 'supply.completed'] },
  'in-force': { demand: ['commitment.demand'], supply: ['commitment.supply'] },
  'if-signed': { demand: ['pending.demand'], supply: ['pending.supply'] },
};

const upTo = (line: Line) => LINES.slice(0, LINES.indexOf(line) + 1).map((name) => added[name]);
export const demandOf = (line: Line): Measure[] => upTo(line).flatMap(({ demand }) => demand);
export const supplyOf = (line: Line): Measure[] => upTo(line).flatMap(({ supply }) => supply);
export const measuresOf = (line: Line): Measure[] => [...demandOf(line), ...supplyOf(line)];

/** Jobs of a line: those expected and created by projects, and those that agreements promise. */
export const jobsOf = (line: Line): Record<'expected' | 'created' | 'promised', Measure[]> => ({
  expected: ['jobs.expected'],
  created: ['jobs.created'],
  promised: PROMISED_JOBS.slice(0, LINES.indexOf(line)),
});
const PROMISED_JOBS: readonly Measure[] = ['commitment.jobs', 'pending.jobs'];

/** The places of the measures of a line among some measures, which contain them. */
export function sidesOf(
  line: Line,
  measures: readonly Measure[],
): Record<'demand' | 'supply', readonly number[]> {
  const placesOf = (side: readonly Measure[]) => side.map((measure) => measures.indexOf(measure));
  return { demand: placesOf(demandOf(line)), supply: placesOf(supplyOf(line)) };
}
