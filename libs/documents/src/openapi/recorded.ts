import { existsSync, readFileSync } from 'node:fs';
import { recordedIn } from './example-file.js';

/**
 * A request to a running Mizan and its answer. Ids and times are replaced in a fixed order, so that
 * two runs record the same.
 */
export interface RecordedExample {
  readonly operation: string;
  readonly name: string;
  /** The demo client whose token was used; null without a token. */
  readonly as: string | null;
  readonly request: {
    readonly path?: Readonly<Record<string, string>>;
    readonly query?: Readonly<Record<string, string | readonly string[]>>;
    readonly headers?: Readonly<Record<string, string>>;
    readonly contentType?: string;
    readonly body?: unknown;
  };
  readonly answer: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: unknown;
  };
  /** The answer was cut after its first rows. */
  readonly isShortened?: true;
}

/** The recorded examples of a service; empty if none were recorded. */
export function recordedExamples(file: string): RecordedExample[] {
  if (!existsSync(file)) return [];
  return recordedIn(JSON.parse(readFileSync(file, 'utf8')) as Parameters<typeof recordedIn>[0]);
}

export const isProblem = ({ answer }: RecordedExample) => answer.status >= 400;
/**
 * Whether it is an error. A push is answered with 200 and a result per event, one of which may be a
 * refusal.
 */
export const isRefused = (example: RecordedExample) =>
  isProblem(example) ||
  ((example.answer.body as { results?: { result: string }[] } | null)?.results ?? []).some(
    ({ result }) => result === 'refused',
  );
export const codeOf = ({ answer }: RecordedExample) => (answer.body as { code: string }).code;
