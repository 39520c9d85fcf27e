import type { components } from './planning-projections.js';

type Schemas = components['schemas'];
type Projection = Schemas['Projection'];
type ProjectionRow = Schemas['ProjectionRow'];
type Dimension = 'territory' | 'occupation' | 'sector' | 'period';

/**
 * The event `answers` of a stream: what has moved between two positions, by the place of the
 * question in the address of the stream, and what all answers have in common now.
 */
export type AnswersEvent = Schemas['AnswersEvent'];
/** The event `reset` of a stream: the places of the questions that have to be asked again. */
export type ResetEvent = Schemas['ResetEvent'];

/**
 * A whole answer after an event: the same as a new answer at the position of the event. `by` is
 * that of the question, `place` its place in the address of the stream. Undefined if something
 * between the answer and the event is missing: then the question has to be asked again.
 */
export function followedAnswer(
  answer: Projection,
  by: string,
  { after, answers, ...head }: AnswersEvent,
  place: number,
): Projection | undefined {
  if (!isBefore(answer.position, head.position)) return answer;
  if (isBefore(answer.position, after)) return undefined;
  const moved = answers.find(({ question }) => question === place);
  if (!moved) return { ...answer, ...head };
  if (moved.after !== undefined && isBefore(answer.position, moved.after)) return undefined;
  const { question: _, after: __, etag: ___, rows, gone, ...totals } = moved;
  const dimensions = by.split(',').filter(Boolean).map(dimensionOf);
  const keyOf = (row: Partial<ProjectionRow>) =>
    JSON.stringify(dimensions.map((dimension) => row[dimension]));
  const known = new Map(answer.data.map((row) => [keyOf(row), row]));
  for (const row of rows) known.set(keyOf(row), row);
  for (const row of gone) known.delete(keyOf(row));
  const data = [...known.values()].sort(inOrderOf(dimensions));
  return { ...answer, ...head, ...totals, data };
}

const dimensionOf = (part: string) => part.trim().split(':')[0] as Dimension;

/** Whether one position, `<generation>.<movement>`, is before another. */
export function isBefore(position: string, other: string): boolean {
  const [generation, movement] = position.split('.').map(Number) as [number, number];
  const [otherGeneration, otherMovement] = other.split('.').map(Number) as [number, number];
  return generation === otherGeneration ? movement < otherMovement : generation < otherGeneration;
}

/**
 * The order of an answer: what is not allocated last, the largest gap first, then by code; by
 * period and by sector the order of the codes alone.
 */
function inOrderOf(dimensions: readonly Dimension[]) {
  const isByCodes = dimensions.includes('period') || dimensions.includes('sector');
  return (a: ProjectionRow, b: ProjectionRow): number => {
    if (a.allocated !== b.allocated) return a.allocated ? -1 : 1;
    const bySurplus = isByCodes ? 0 : surplusOf(a) - surplusOf(b);
    if (bySurplus !== 0) return bySurplus;
    const first = dimensions.find((dimension) => a[dimension] !== b[dimension]);
    return first ? compareCodes(a[first], b[first]) : 0;
  };
}

/** In thousandths, so that equal ones are equal. */
const surplusOf = ({ demand, supply }: ProjectionRow): number =>
  Math.round(supply * 1_000) - Math.round(demand * 1_000);

function compareCodes(a: string | null | undefined, b: string | null | undefined): number {
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  return a < b ? -1 : 1;
}
