/** Another at every commit in CI. */
const seed = Number(process.env.MIZAN_TEST_SEED ?? 1);

/**
 * Whose turn it is at this place of a list: where each place must be seen and each of the choices,
 * but not every pair of them. With the next seed each place has the next choice.
 */
export const inTurn = <Choice>(choices: readonly Choice[], place: number): Choice =>
  choices[(place + seed) % choices.length]!;
