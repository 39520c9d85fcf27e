/**
 * The caller asked for what the domain forbids. `code` is API: never reword it.
 * With a `pointer` (RFC 6901) the content is invalid (422); without one the state or a rule stands against it (409).
 */
export class RuleViolation extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly pointer?: string,
    /** Further members of the answer, such as the conditions that are not met. */
    readonly members?: Record<string, unknown>,
  ) {
    super(message);
  }
}
