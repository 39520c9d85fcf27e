import { isObject, titleOf } from '@mizan/platform';
import type { RecordedExample } from './recorded.js';

/** The trace that every recorded problem has, instead of its own. */
export const RECORDED_TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const LANGUAGE = 'en';

type Answer = RecordedExample['answer'];

/** A refusal in the file of examples: what is its own, and headers that not every refusal has. */
interface ShortAnswer {
  readonly status: number;
  readonly headers?: Answer['headers'];
  readonly problem: Readonly<Record<string, unknown>>;
}

/** What a problem says of itself follows from its code, its status and the language. */
const commonOf = (status: number, code: unknown) => ({
  type: `urn:mizan:problem:${String(code)}`,
  title: titleOf(status, LANGUAGE),
  status,
  traceId: RECORDED_TRACE,
});

/** Leaves out of a recorded refusal what follows from the rest. Other answers stay as they are. */
export function shortened(answer: Answer): Answer | ShortAnswer {
  const { status, headers, body } = answer;
  if (!isObject(body) || status < 400 || headers['content-language'] !== LANGUAGE) return answer;
  const common = Object.entries(commonOf(status, body.code));
  if (common.some(([name, value]) => body[name] !== value)) return answer;
  const names = common.map(([name]) => name);
  const without = (all: object, ...left: string[]) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => !left.includes(name)));
  const more = without(headers, 'content-language') as Answer['headers'];
  return {
    status,
    ...(Object.keys(more).length > 0 && { headers: more }),
    problem: withoutErrors(without(body, ...names)),
  };
}

/** One fault: a pointer or a parameter, and its code where the problem has another one. */
type Place = Readonly<Record<string, string>>;

/** A problem with one fault says where it is: the rest of the fault is what the problem says. */
function withoutErrors(problem: Record<string, unknown>): Record<string, unknown> {
  const { code, detail, errors, ...more } = problem;
  const [fault, ...others] = (errors ?? []) as Record<string, string>[];
  if (!fault || others.length > 0) return problem;
  const { code: own, detail: said, ...at } = fault;
  const [place, ...places] = Object.values(at);
  if (places.length > 0) return problem;
  if (own === code && said === detail) return { code, detail, in: at, ...more };
  if (detail !== `${place}: ${said}`) return problem;
  return { code, detail: said, in: { ...at, code: own }, ...more };
}

function withErrors(problem: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { code, detail, in: place, ...more } = problem;
  if (!place) return problem;
  const { code: own, ...at } = place as Place;
  const errors = [{ ...at, code: own ?? code, detail }];
  return {
    code,
    detail: own ? `${Object.values(at)[0]}: ${String(detail)}` : detail,
    errors,
    ...more,
  };
}

const isShort = (answer: Answer | ShortAnswer): answer is ShortAnswer => 'problem' in answer;

/** The answer as it was recorded. */
export function restored(answer: Answer | ShortAnswer): Answer {
  if (!isShort(answer)) return answer;
  const { status, headers, problem } = answer;
  const { type, title, traceId } = commonOf(status, problem.code);
  const { code, detail, ...more } = withErrors(problem);
  return {
    status,
    headers: { 'content-language': LANGUAGE, ...headers },
    body: { type, title, status, code, detail, traceId, ...more },
  };
}
