const SCHEME = 'data-mantine-color-scheme';

/** A page with a dark colour scheme is printed in the light one. */
export function printInLight(): void {
  const root = document.documentElement;
  let before: string | null = null;
  matchMedia('print').addEventListener('change', ({ matches: isPrinting }) => {
    if (isPrinting) before = root.getAttribute(SCHEME);
    const scheme = isPrinting ? 'light' : before;
    if (scheme) root.setAttribute(SCHEME, scheme);
  });
}
