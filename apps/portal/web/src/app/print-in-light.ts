const SCHEME = 'data-mantine-color-scheme';

/** Paper is white: a page that is dark on the screen is printed in light, and is dark again afterwards. */
export function printInLight(): void {
  const root = document.documentElement;
  let before: string | null = null;
  matchMedia('print').addEventListener('change', ({ matches: isPrinting }) => {
    if (isPrinting) before = root.getAttribute(SCHEME);
    const scheme = isPrinting ? 'light' : before;
    if (scheme) root.setAttribute(SCHEME, scheme);
  });
}
