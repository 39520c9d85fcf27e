const RELOADED_AT = 'mizan.reloaded-at';
const ONCE_IN_MS = 60_000;

/**
 * If a chunk is missing on the server, the application was built again: the page is reloaded once.
 * If that does not help, the error is shown.
 */
export function reloadWhenRebuilt(): void {
  addEventListener('vite:preloadError', (event) => {
    const before = Number(sessionStorage.getItem(RELOADED_AT) ?? 0);
    if (Date.now() - before < ONCE_IN_MS) return;
    event.preventDefault();
    sessionStorage.setItem(RELOADED_AT, String(Date.now()));
    location.reload();
  });
}
