import { existsSync, readFileSync } from 'node:fs';

/** A request that was made of a running Mizan, and what it answered; ids and moments are put in one order, so that two runs record the same. */
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
  /** Only the first rows of a long answer are kept. */
  readonly isShortened?: true;
}

/** The examples that were recorded for a service; none where they have not been. */
export function recordedExamples(file: string): RecordedExample[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as RecordedExample[]) : [];
}

export const isProblem = ({ answer }: RecordedExample) => answer.status >= 400;
/** A push is answered 200 with a result per event: one of them may be a refusal. */
export const isRefused = (example: RecordedExample) =>
  isProblem(example) ||
  ((example.answer.body as { results?: { result: string }[] } | null)?.results ?? []).some(
    ({ result }) => result === 'refused',
  );
export const codeOf = ({ answer }: RecordedExample) => (answer.body as { code: string }).code;
