/** The position of a reader: a movement of a generation, which is the `id` of its event. */
export interface StreamPosition {
  generation: number;
  movement: number;
}

/** A position as text: `<generation>.<movement>`. */
export const POSITION = /^[0-9]{1,9}\.[0-9]{1,15}$/;

export const textOfPosition = ({ generation, movement }: StreamPosition): string =>
  `${generation}.${movement}`;

/** Undefined for any other text, whose reader has to ask for its figures again. */
export function positionIn(text: string): StreamPosition | undefined {
  if (!POSITION.test(text)) return undefined;
  const [generation, movement] = text.split('.').map(Number) as [number, number];
  return { generation, movement };
}
