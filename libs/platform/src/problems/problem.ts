import { HttpException } from '@nestjs/common';
import type { Language } from './language.js';
import { type Parameters, type ProblemCode, type Said, textOf } from './messages.js';

/** More faults than this tell nobody more. */
export const FAULTS_MAX = 50;

/**
 * One fault of the input: where it is (JSON pointer in the body, or the name of a parameter) and
 * what is wrong.
 */
export interface Fault {
  readonly pointer?: string;
  readonly parameter?: string;
  readonly code: ProblemCode;
  readonly parameters?: Parameters;
}

/** A fault as it is answered, in the caller's language. */
export interface ShownFault {
  pointer?: string;
  parameter?: string;
  code: ProblemCode;
  detail: string;
}

export interface ProblemOptions {
  readonly errors?: readonly Fault[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Further members of the problem document, such as the conditions that are not met. */
  readonly members?: Readonly<Record<string, unknown>>;
  /** The error behind it, for the log. It is not answered. */
  readonly cause?: unknown;
}

/** An answer of RFC 9457. `code` is API: never reword it; its text stands in `messages.ts`. */
export class Problem<C extends ProblemCode = ProblemCode> extends HttpException {
  readonly parameters: Parameters;
  readonly extra: ProblemOptions;

  constructor(
    status: number,
    readonly code: C,
    ...[parameters, extra]: Said<C, [extra?: ProblemOptions]>
  ) {
    super(textOf(code, parameters ?? {}, 'en'), status);
    this.parameters = parameters ?? {};
    this.extra = extra ?? {};
  }

  /** What is wrong, in a language; the first fault where there are faults. */
  detailIn(language: Language): string {
    const [first] = this.extra.errors ?? [];
    if (this.code !== 'invalid' || !first) return textOf(this.code, this.parameters, language);
    const place = first.pointer ?? first.parameter;
    return `${place ? `${place}: ` : ''}${textOf(first.code, first.parameters ?? {}, language)}`;
  }

  errorsIn(language: Language): ShownFault[] | undefined {
    return this.extra.errors?.map(({ parameters, ...fault }) => ({
      ...fault,
      detail: textOf(fault.code, parameters ?? {}, language),
    }));
  }
}

/** Somebody whom the answer needs cannot be reached; a retry may succeed. */
export const away = (cause?: unknown) =>
  new Problem(503, 'away', {}, { headers: { 'retry-after': '1' }, cause });
export const notFound = () => new Problem(404, 'not-found');
/** The first faults say enough: an answer is never larger than what it answers. */
export const invalid = (errors: readonly Fault[]) =>
  new Problem(422, 'invalid', {}, { errors: errors.slice(0, FAULTS_MAX) });
/** A field of the body that is wrong, by its JSON pointer. */
export const badField = <C extends ProblemCode>(
  pointer: string,
  code: C,
  ...[parameters]: Said<C, []>
) => invalid([{ pointer, code, parameters: parameters ?? {} }]);
/** A parameter of the query that is wrong. */
export const badParameter = <C extends ProblemCode>(
  parameter: string,
  code: C,
  ...[parameters]: Said<C, []>
) => invalid([{ parameter, code, parameters: parameters ?? {} }]);

interface Organisation {
  readonly organisation: string;
}
export const forbidden = ({ organisation }: Organisation) =>
  new Problem(403, 'forbidden', { organisation });
export const outsideTerritory = ({ organisation }: Organisation, territory: string) =>
  new Problem(403, 'territory-forbidden', { organisation, territory });
export const otherOrganisation = ({ organisation }: Organisation) =>
  new Problem(403, 'organisation-mismatch', { organisation });
