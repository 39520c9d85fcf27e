import { isQuarter } from '../classifications/quarters';

/**
 * Both sides and the gap of a line, the terms of the sum on the first screen, and the jobs beside
 * it.
 */
export const sides = [
  'gap',
  'demand',
  'supply',
  'needs',
  'promised',
  'training',
  'committed',
  'jobs-expected',
  'jobs-created',
  'jobs-promised',
] as const;
export type AskedSide = (typeof sides)[number];

/**
 * The figure to be explained: what it counts, and where. `above` restricts it to what is posted
 * above the shown parts, is not allocated, or has no period.
 */
export interface AskedFigure {
  side: AskedSide;
  territory: string;
  occupation?: string;
  from?: string;
  to?: string;
  above?: { territory?: boolean; occupationLevel?: number; period?: boolean };
}

/** The figure as one word of the address: `gap;MA-KEN;82;2026-Q4;2027-Q3;`. */
export function written({
  side,
  territory,
  occupation = '',
  from = '',
  to = '',
  above,
}: AskedFigure): string {
  const rest = `${above?.territory ? 't' : ''}${above?.occupationLevel ?? ''}${above?.period ? 'p' : ''}`;
  return [side, territory, occupation, from, to, rest].join(';');
}

export function askedIn(text: string | undefined): AskedFigure | undefined {
  const [side, territory, occupation, from, to, rest = ''] = (text ?? '').split(';');
  const known = sides.find((one) => one === side);
  if (!known || !territory) return undefined;
  const level = Number(rest.replace(/\D/g, '')) || undefined;
  const above = rest
    ? {
        territory: rest.startsWith('t'),
        occupationLevel: level,
        ...(rest.endsWith('p') && { period: true }),
      }
    : undefined;
  return {
    side: known,
    territory,
    occupation: occupation || undefined,
    from: isQuarter(from) ? from : undefined,
    to: isQuarter(to) ? to : undefined,
    above,
  };
}
