import type { Locator, Page } from 'playwright-core';

/** Spaces, separators of thousands and marks of direction: numbers on these pages are whole. */
const AROUND = /[\s\u00a0\u202f.,'\u200e\u200f\u061c]/g;

/**
 * A whole number as a person reads it, in any of the three languages; what stands below it is its
 * name.
 */
export function wholeNumber(text: string): number {
  const [first = ''] = text.trim().split('\n');
  const number = Number(first.replace(AROUND, '').replace('\u2212', '-'));
  if (!Number.isInteger(number)) throw new Error(`${JSON.stringify(text)} is no whole number`);
  return number;
}

export const TERMS = ['declared', 'promised', 'expected', 'committed', 'gap'] as const;
export type Terms = Partial<Record<(typeof TERMS)[number], number>>;

/**
 * The terms of the sum that stand on the page, each as its element says it and as it is written.
 */
export async function termsOn(page: Page): Promise<{ said: Terms; written: Terms }> {
  const found = await page.locator('[data-term]').evaluateAll((elements) =>
    elements.map((element) => ({
      name: element.getAttribute('data-term')!,
      amount: element.getAttribute('data-amount'),
      text: element.querySelector<HTMLElement>('p a, p span:not([aria-hidden])')?.innerText,
    })),
  );
  const known = found.filter(({ amount }) => amount !== null);
  return {
    said: Object.fromEntries(known.map(({ name, amount }) => [name, Number(amount)])),
    written: Object.fromEntries(known.map(({ name, text }) => [name, wholeNumber(text ?? '')])),
  };
}

/**
 * Demand, supply and gap in the rows of a table, by the name of the row; `columns` says where they
 * stand.
 */
export async function rowsOf(
  rows: Locator,
  columns: readonly [number, number, number] = [0, 1, 2],
): Promise<{ name: string; demand: number; supply: number; gap: number }[]> {
  const found = await rows.evaluateAll((elements) =>
    elements.map((element) => ({
      name: element.querySelector<HTMLElement>('th')?.innerText ?? '',
      cells: [...element.querySelectorAll<HTMLElement>('td')].map(({ innerText }) => innerText),
    })),
  );
  return found.map(({ name, cells }) => {
    const [demand, supply, gap] = columns.map((column) => wholeNumber(cells[column] ?? '')) as [
      number,
      number,
      number,
    ];
    return { name: name.trim(), demand, supply, gap };
  });
}

export const summed = (rows: readonly { demand: number; supply: number; gap: number }[]) =>
  rows.reduce(
    (sum, { demand, supply, gap }) => ({
      demand: sum.demand + demand,
      supply: sum.supply + supply,
      gap: sum.gap + gap,
    }),
    { demand: 0, supply: 0, gap: 0 },
  );
