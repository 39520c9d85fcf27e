import { likened, whole } from './likened.js';
import type { RecordedExample } from './recorded.js';

/** An example in its file: request and answer side by side, without what is empty. */
interface FiledExample {
  readonly operation: string;
  readonly name: string;
  readonly as: string | null;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: RecordedExample['request']['query'];
  readonly headers?: Readonly<Record<string, string>>;
  readonly contentType?: string;
  readonly body?: unknown;
  readonly status: number;
  readonly answerHeaders?: Readonly<Record<string, string>>;
  /** The body of the answer; of a refusal `problem` instead. */
  readonly answer?: unknown;
  readonly problem?: object;
  readonly isShortened?: true;
}

/** The examples of a service as its file has them. */
export const filed = (examples: readonly RecordedExample[]): FiledExample[] =>
  likened(examples).map(({ request, answer: given, ...example }) => {
    const { status, headers, body, ...short } = given;
    const isAnswered = !('problem' in short);
    const { isShortened, ...named } = example;
    return {
      ...named,
      ...request,
      status,
      ...(headers && Object.keys(headers).length > 0 && { answerHeaders: headers }),
      ...(isAnswered && { answer: body }),
      ...short,
      ...(isShortened && { isShortened }),
    };
  });

/** The examples in the file of a service, as they were recorded. */
export const recordedIn = (examples: readonly FiledExample[]): RecordedExample[] =>
  whole(
    examples.map((example) => {
      const { operation, name, as, status, answerHeaders, answer, problem, ...more } = example;
      const { isShortened, ...request } = more;
      const given = problem
        ? { status, ...(answerHeaders && { headers: answerHeaders }), problem }
        : { status, headers: answerHeaders ?? {}, body: answer };
      const recorded = { operation, name, as, request, answer: given };
      return { ...recorded, ...(isShortened && { isShortened }) } as RecordedExample;
    }),
  );
