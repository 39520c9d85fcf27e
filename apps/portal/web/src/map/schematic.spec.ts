import { codeLists } from '@mizan/classifications';
import { neighbour, schematicOf } from './schematic';

describe('the schematic map', () => {
  it.each(['MA', 'MA-04'])('of %s has every unit of it, and no other', (territory) => {
    const units = codeLists.territory
      .all()
      .filter(({ parents }) => parents.includes(territory))
      .map(({ code }) => code);
    expect(
      schematicOf(territory)
        ?.shapes.map(({ code }) => code)
        .sort(),
    ).toEqual([...units].sort());
  });
  it('is not drawn where there is none', () => expect(schematicOf('MA-06')).toBeUndefined());
});

describe('the arrow keys', () => {
  const { shapes = [] } = schematicOf('MA-04') ?? {};
  it.each([
    ['MA-SAL', 'MA-KEN', [0, -1]],
    ['MA-SIL', 'MA-SIK', [1, 0]],
    ['MA-KHE', 'MA-SIL', [0, -1]],
  ] as const)('lead from %s to %s', (from, to, direction) =>
    expect(neighbour(shapes, from, direction)).toBe(to),
  );
  it('lead nowhere beyond the edge', () =>
    expect(neighbour(shapes, 'MA-KHE', [0, 1])).toBeUndefined());
  it('reach every unit from every other', () => {
    for (const { code } of shapes) {
      const reached = new Set([code]);
      for (const at of reached)
        for (const direction of [
          [0, 1],
          [0, -1],
          [1, 0],
          [-1, 0],
        ] as const) {
          const next = neighbour(shapes, at, direction);
          if (next) reached.add(next);
        }
      expect(reached.size).toBe(shapes.length);
    }
  });
});
