import type { Session } from '@mizan/client';
import type { Asked, Page } from '../tables/register';
import { askSessions } from './training-api';
import { months } from './training-lists';

type Month = (typeof months)[number];
const [FIRST, SECOND] = months;

/**
 * The position in the two lists: first the sixth month, then the twelfth, each with the service's
 * cursor.
 */
function placeOf(cursor: string): { month: Month; cursor: string | undefined } {
  return {
    month: cursor.startsWith(`${SECOND}:`) ? SECOND : FIRST,
    cursor: cursor.slice(cursor.indexOf(':') + 1) || undefined,
  };
}

/**
 * Sessions whose outcomes are due. The service lists one month at a time; without a month both
 * lists follow each other, and a session in both is shown once.
 */
export async function askDue(query: Asked, signal?: AbortSignal): Promise<Page<Session>> {
  if (query.outcomesDue !== undefined) return askSessions(query, signal);
  const { month, cursor } = placeOf(String(query.cursor ?? `${FIRST}:`));
  const { data, next, can } = await askSessions({ ...query, cursor, outcomesDue: month }, signal);
  const uncounted = { count: null, isMore: true }; // a session may be in both lists
  const rows =
    month === FIRST
      ? data
      : data.filter(({ outcomesDue }) => !outcomesDue?.includes(Number(FIRST) as 6));
  if (next !== null) return { data: rows, next: `${month}:${next}`, can, ...uncounted };
  if (month === SECOND) return { data: rows, next: null, can, ...uncounted };
  const second = await askDue({ ...query, cursor: `${SECOND}:` }, signal);
  return { data: [...rows, ...second.data], next: second.next, can, ...uncounted };
}
