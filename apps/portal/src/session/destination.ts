const HOME = '/';
const LENGTH_MAX = 2_000;
const OURS = 'http://ours.invalid';
/**
 * Paths that are not pages. Returning to them would sign in again, or show an answer of the API to
 * a person.
 */
const NOT_A_PAGE = /^\/(sign-in|sign-out|signed-out|session|api|oidc|assets)(\/|$)/;

/** The page to return to after the sign-in: one of our paths, else the first page. */
export function destinationOf(asked: unknown): string {
  if (
    typeof asked !== 'string' ||
    asked.length > LENGTH_MAX ||
    !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(asked)
  )
    return HOME;
  if (!URL.canParse(asked, OURS)) return HOME;
  const url = new URL(asked, OURS);
  if (url.origin !== OURS || url.pathname.startsWith('//') || NOT_A_PAGE.test(url.pathname))
    return HOME;
  return `${url.pathname}${url.search}${url.hash}`;
}
