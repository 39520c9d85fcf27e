import type { Mizan } from '../support/mizan.js';
import { standing } from '../support/standing.js';

describe('what the demonstration pushes', () => {
  let mizan: Mizan;
  beforeAll(async () => {
    ({ mizan } = await standing('embedded'));
  }, 120_000);

  it('moves the figures where it should, and nowhere else', () => {
    const { status, output } = mizan.push();
    const shown = [
      ...output.matchAll(/answered {3}(\w+).*\n {2}the page {3}(moves: .*?|does not move) – /g),
    ].map(([, answered, page]) => `${answered}: ${page}`);
    expect(shown).toEqual([
      'created: does not move',
      'revised: moves: if-signed: training supply +300',
      'created: moves: declared: needs +120, in-force: needs +120, if-signed: needs +120',
      'created: does not move',
      'stale: does not move',
      'refused: does not move',
    ]);
    expect([status, output]).toEqual([0, expect.stringContaining('/openings')]);
  }, 60_000);

  it('can be pushed again', () => expect(mizan.push().status).toBe(0), 60_000);
});
