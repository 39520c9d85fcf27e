import { HttpException } from '@nestjs/common';

/** One fault of the input: where it is (JSON pointer in the body, or the name of a parameter) and what is wrong. */
export interface Fault {
  pointer?: string;
  parameter?: string;
  code: string;
  detail: string;
}

export interface ProblemOptions {
  errors?: Fault[];
  headers?: Record<string, string>;
  /** Further members of the problem document, such as the conditions that are not met. */
  members?: Record<string, unknown>;
}

/** An answer of RFC 9457. `code` is API: never reword it. */
export class Problem extends HttpException {
  constructor(
    status: number,
    readonly code: string,
    readonly detail: string,
    readonly extra: ProblemOptions = {},
  ) {
    super(detail, status);
  }
}

export const notFound = (what: string) => new Problem(404, 'not-found', `There is no such ${what}`);
export const forbidden = (detail: string, code = 'forbidden') => new Problem(403, code, detail);
export const invalid = (errors: Fault[]) => new Problem(422, 'invalid', errors[0]?.detail ?? 'The content is invalid', { errors });
