/** The amounts of a source in thousandths, by `part|cell`. */
export type Weights = ReadonlyMap<string, bigint>;
export type PartInCell = Readonly<{ part: string; cell: number; amount: bigint }>;

/** Lines with the same part and cell are added together. */
export function weightsOf(lines: readonly PartInCell[]): Weights {
  const weights = new Map<string, bigint>();
  for (const { part, cell, amount } of lines) {
    const key = `${part}|${cell}`;
    weights.set(key, (weights.get(key) ?? 0n) + amount);
  }
  return weights;
}

export const encodeWeights = (weights: Weights): string =>
  [...weights].map(([key, amount]) => `${key}=${amount}`).join(';');

export function decodeWeights(text: string): Weights {
  const weights = new Map<string, bigint>();
  for (const item of text ? text.split(';') : []) {
    const at = item.lastIndexOf('=');
    weights.set(item.slice(0, at), BigInt(item.slice(at + 1)));
  }
  return weights;
}

/** What must be added to `before` to get `after`. Differences of 0 are left out. */
export function difference(before: Weights, after: Weights): PartInCell[] {
  const changes: PartInCell[] = [];
  const change = (key: string, amount: bigint) => {
    const at = key.lastIndexOf('|');
    if (amount !== 0n)
      changes.push({ part: key.slice(0, at), cell: Number(key.slice(at + 1)), amount });
  };
  for (const [key, amount] of after) change(key, amount - (before.get(key) ?? 0n));
  for (const [key, amount] of before) if (!after.has(key)) change(key, -amount);
  return changes;
}
