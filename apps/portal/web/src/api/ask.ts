/** A problem of the services (RFC 9457). `detail` is already in the reader's language. */
export interface Problem {
  status: number;
  code: string;
  title?: string;
  detail?: string;
  traceId?: string;
  errors?: { pointer?: string; parameter?: string; code: string; detail: string }[];
}

export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title ?? problem.code);
  }
}

export type Query = Readonly<Record<string, string | number | undefined | null>>;

const NO_ANSWER = 0;

/** Whether an automatic retry is worthwhile: there was no answer, or a service is unavailable. */
export function isAway(error: unknown): boolean {
  return error instanceof ProblemError && [NO_ANSWER, 502, 503, 504].includes(error.problem.status);
}
export const isSessionEnd = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.status === 401;

/** A path of ours with its query. Undefined values are left out. */
export function address(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(
    (pair): pair is [string, string | number] =>
      pair[1] !== undefined && pair[1] !== null && pair[1] !== '',
  );
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text ? `${path}?${text}` : path;
}

/** Calls the portal and parses its JSON. Every failure is a `ProblemError`. */
export async function ask<T>(path: string, query?: Query, init: RequestInit = {}): Promise<T> {
  const headers = {
    accept: 'application/json',
    'accept-language': document.documentElement.lang,
    ...init.headers,
  };
  const answer = await fetch(address(path, query), { ...init, headers }).catch((error: unknown) => {
    if (init.signal?.aborted) throw error;
    throw new ProblemError({ status: NO_ANSWER, code: 'no-answer' });
  });
  if (!answer.ok) throw new ProblemError(await problemOf(answer));
  return answer.status === 204 ? (undefined as T) : ((await answer.json()) as T);
}

async function problemOf(answer: Response): Promise<Problem> {
  const said: unknown = await answer.json().catch(() => undefined);
  const problem = typeof said === 'object' && said !== null ? (said as Partial<Problem>) : {};
  return { ...problem, status: answer.status, code: problem.code ?? 'unreadable' };
}
