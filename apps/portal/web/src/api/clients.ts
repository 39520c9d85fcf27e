import { createClients, type Middleware } from '@mizan/client';
import { type Problem, ProblemError } from './ask';

const inTheReadersLanguage: Middleware = {
  onRequest({ request }) {
    request.headers.set('accept-language', document.documentElement.lang);
    return request;
  },
};

/** The services behind the portal, called with the session's cookie. */
export const clients = createClients({ middleware: [inTheReadersLanguage] });

type Answer<T> = { data?: T; error?: unknown; response: Response };

/** The body of an answer. Every failure is a `ProblemError`. */
export async function read<T>(asked: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await asked.catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ProblemError({ status: 0, code: 'no-answer' });
  });
  if (response.ok) return data as T;
  const said = typeof error === 'object' && error !== null ? (error as Partial<Problem>) : {};
  throw new ProblemError({ ...said, status: response.status, code: said.code ?? 'unreadable' });
}
