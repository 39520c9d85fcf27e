import { ProblemError } from '../api/ask';

/**
 * The same problem with its errors at the fields of a form that is built otherwise than its body.
 */
export function placed(error: unknown, place: (pointer: string) => string): unknown {
  if (!(error instanceof ProblemError)) return error;
  const { errors = [], ...problem } = error.problem;
  const moved = errors.map((one) =>
    one.pointer === undefined ? one : { ...one, pointer: place(one.pointer) },
  );
  return new ProblemError({ ...problem, errors: moved });
}
