/** An error that the user can fix. The message says how, and no stack is printed. */
export class UserError extends Error {}
