export const css = `
:root { color-scheme: light dark; --ink: #16202b; --soft: #5b6875; --line: #d8dee4; --paper: #fbfaf7; --accent: #0b6e4f; --warn: #a33b20; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9eef2; --soft: #9fb0bf; --line: #33414d; --paper: #12181d; --accent: #54c59b; --warn: #f0906f; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, "Segoe UI", "Noto Sans", "Noto Sans Arabic", sans-serif; }
header, main { max-width: 68rem; margin: 0 auto; padding: 1rem 1.25rem; }
header { display: flex; flex-wrap: wrap; gap: 1rem; justify-content: space-between; border-block-end: 1px solid var(--line); }
.name { margin: 0; font-weight: 600; }
nav a { margin-inline-start: .75rem; color: var(--soft); } nav a[aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; }
h1 { font-size: 1.9rem; margin: 1rem 0 1.25rem; } h2 { font-size: 1.1rem; margin: 2.25rem 0 .75rem; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: .6rem .75rem; border-block-end: 1px solid var(--line); text-align: end; vertical-align: baseline; }
th:first-child { text-align: start; } thead th { color: var(--soft); font-size: .82rem; font-weight: 500; } tbody th { font-weight: 500; }
#lines td { font-size: 1.25rem; } #lines td.band { font-size: 1rem; }
#lines tr[data-row="in-force"] { background: color-mix(in srgb, var(--accent) 9%, transparent); }
tr[data-row="rest"] { color: var(--soft); font-style: italic; }
.very-low, .low { color: var(--warn); } .balanced { color: var(--accent); }
dl { display: flex; flex-wrap: wrap; gap: .5rem 2.5rem; margin: 2rem 0 1rem; } dt { color: var(--soft); font-size: .82rem; } dd { margin: 0; }
th::first-letter, .convention::first-letter { text-transform: uppercase; }
.convention, .origin { color: var(--soft); margin: .25rem 0; } .notice { padding: 1rem; border: 1px solid var(--line); }
.moved { animation: moved 2s ease-out; } @keyframes moved { from { background: color-mix(in srgb, var(--accent) 35%, transparent); } }
@media (prefers-reduced-motion: reduce) { .moved { animation: none; } }
@media (max-width: 44rem) { main { overflow-x: auto; } th, td { padding: .45rem .4rem; font-size: .9rem; } }
`;

/**
 * Asks for the page again when the stream says that figures have moved, and every two seconds while there is no stream; replaces only what
 * changed, and marks the figures that moved. A page that is not looked at asks when it is looked at again.
 */
export const script = `
const askEveryMs = 2000, gatherMs = 250;
const parts = ['#lines', '#territories', 'dl'];
async function renew() {
  if (document.hidden) return;
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => undefined);
  if (!answer || !answer.headers.get('content-type')?.startsWith('text/html')) return;
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (parts.some((part) => !next.querySelector(part) || !document.querySelector(part))) {
    const [fresh, shown] = [next.querySelector('main'), document.querySelector('main')];
    if (fresh.innerHTML !== shown.innerHTML) shown.replaceWith(document.adoptNode(fresh));
    return;
  }
  for (const part of parts) replacePart(document.querySelector(part), next.querySelector(part));
}
function replacePart(shown, fresh) {
  if (shown.textContent === fresh.textContent) return;
  for (const row of fresh.querySelectorAll('tr[data-row]')) {
    const before = shown.querySelector('tr[data-row="' + CSS.escape(row.dataset.row) + '"]');
    if (before?.textContent !== row.textContent) row.classList.add('moved');
  }
  shown.replaceWith(document.adoptNode(fresh));
}
let isLive = false, asked;
function moved() {
  asked ??= setTimeout(() => { asked = undefined; void renew(); }, gatherMs);
}
const stream = window.EventSource && new EventSource('/page/stream');
for (const name of ['ready', 'moved', 'reset']) stream?.addEventListener(name, () => { isLive = true; moved(); });
stream?.addEventListener('error', () => { isLive = false; });
document.addEventListener('visibilitychange', moved);
setInterval(() => { if (!isLive) void renew(); }, askEveryMs);
`;
