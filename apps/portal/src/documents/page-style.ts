/** The style of the pages around the documents. */
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
section pre { overflow-x: auto; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: .25rem; font-size: .85rem; line-height: 1.45; text-align: start; }
section p code, section dl code { font-size: .9em; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1.25rem; } dd { margin: 0; }
`;
