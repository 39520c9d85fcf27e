import { createHash } from 'node:crypto';

/** Set by the sign-out, so that the next page asks before it signs anybody in. */
export const SIGNED_OUT_COOKIE = 'mizan_signed_out';

/** One cookie per running sign-in, because two tabs may sign in at once. */
export const signInCookie = (state: string): string =>
  `mizan_sign_in_${createHash('sha256').update(state).digest('hex').slice(0, 12)}`;
