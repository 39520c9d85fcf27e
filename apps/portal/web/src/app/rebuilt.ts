const RELOADED_AT = 'mizan.reloaded-at';
const ONCE_IN_MS = 60_000;

/** A part of the page that the server no longer has: the application was built anew. The page is loaded again, once; if that does not help, the error is said. */
export function reloadWhenRebuilt(): void {
  addEventListener('vite:preloadError', (event) => {
    const before = Number(sessionStorage.getItem(RELOADED_AT) ?? 0);
    if (Date.now() - before < ONCE_IN_MS) return;
    event.preventDefault();
    sessionStorage.setItem(RELOADED_AT, String(Date.now()));
    location.reload();
  });
}
