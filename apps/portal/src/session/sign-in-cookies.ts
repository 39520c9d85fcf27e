import { createHash } from 'node:crypto';

/** Set by the sign-out: the next page asks the person, and signs nobody in by itself. */
export const SIGNED_OUT_COOKIE = 'mizan_signed_out';

/** One for each sign-in under way: two tabs may sign in at once. */
export const signInCookie = (state: string): string =>
  `mizan_sign_in_${createHash('sha256').update(state).digest('hex').slice(0, 12)}`;
