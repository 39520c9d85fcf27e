import { type Parameters, type ProblemCode, type Said, textOf } from './messages.js';
import { Problem } from './problem.js';

/**
 * The caller asked for what the domain forbids. `code` is API: never reword it; its text stands in
 * `messages.ts`. With a `pointer` (RFC 6901) the content is invalid (422); without one the state or
 * a rule stands against it (409).
 */
export class RuleViolation<C extends ProblemCode = ProblemCode> extends Error {
  readonly parameters: Parameters;
  readonly pointer: string | undefined;
  /** Further members of the answer, such as the conditions that are not met. */
  readonly members: Readonly<Record<string, unknown>>;

  constructor(
    readonly code: C,
    ...[parameters, pointer, members]: Said<
      C,
      [pointer?: string | undefined, members?: Readonly<Record<string, unknown>>]
    >
  ) {
    super(textOf(code, parameters ?? {}, 'en'));
    this.parameters = parameters ?? {};
    this.pointer = pointer;
    this.members = members ?? {};
  }

  /** The answer that it becomes. */
  toProblem(): Problem {
    const { code, parameters, pointer, members } = this;
    const said = parameters as Said<ProblemCode, []>[0];
    const errors = pointer === undefined ? undefined : [{ pointer, code, parameters }];
    return new Problem<ProblemCode>(pointer === undefined ? 409 : 422, code, said, {
      members,
      ...(errors && { errors }),
    });
  }
}
