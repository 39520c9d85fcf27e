import fc from 'fast-check';
import { amountsOf, balanceOf, partsOf } from './balance';
import { type Amounted, inWholes, wholeGroups, wholeParts, wholeRows } from './wholes';

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const row = (expected: number, committed = 0, declared = 0): Amounted => ({
  gap: 0,
  measures: {
    'demand.declared': declared,
    'supply.expected': expected,
    'commitment.supply': committed,
  },
});
const balanceIn = (rows: readonly Amounted[]) =>
  balanceOf(partsOf(amountsOf({ data: rows })), 'in-force');
const sumOf = (rows: readonly { demand: number; supply: number; gap: number | null }[]) => ({
  demand: sum(rows.map((one) => one.demand)),
  supply: sum(rows.map((one) => one.supply)),
  gap: sum(rows.map((one) => one.gap ?? 0)),
});
const amount = fc.integer({ min: 0, max: 3_000_000 }).map((n) => n / 1_000);
const anyRow = fc.tuple(amount, amount, fc.nat(3_000)).map((parts) => row(...parts));
const anyRows = fc.array(anyRow, { maxLength: 12 });

describe('amounts in whole numbers', () => {
  it('give what is left over to the largest remainders', () =>
    expect(inWholes([1_400, 2_700, 3_700, 500], 8)).toEqual([1, 3, 4, 0]));
  it('of equals give it to the one that lost before, and leave alone what is whole', () =>
    expect([
      inWholes([400, 400, 400], 1, [-400, -400, 600]),
      inWholes([400, 400, 0], 1, [-400, 0, 600]),
    ]).toEqual([
      [0, 0, 1],
      [0, 1, 0],
    ]));
});

describe('rows in whole numbers', () => {
  it('add up to the balance of the whole, and each of them across', () =>
    fc.assert(
      fc.property(anyRows, (rows) => {
        const whole = wholeRows(rows);
        expect(sumOf(whole)).toMatchObject(sumOf([balanceIn(rows)]));
        for (const one of whole) expect(one.gap).toBe(one.demand - one.supply);
      }),
    ));
  it('stay within one of what each part is', () =>
    fc.assert(
      fc.property(anyRows, (rows) =>
        wholeParts(rows).forEach(({ declared, expected, committed }, i) => {
          const { measures } = rows[i]!;
          expect(declared).toBe(measures['demand.declared']);
          expect(Math.abs(expected - measures['supply.expected']!)).toBeLessThan(1);
          expect(Math.abs(committed - measures['commitment.supply']!)).toBeLessThan(1);
        }),
      ),
    ));
  it('make a promise again that training delivers in part', () =>
    expect(
      wholeRows([row(0.6, 0.4), row(0.6, 0.4), row(0.6, 0.4)]).map(({ supply }) => supply),
    ).toEqual([1, 1, 1]));
  it('have no gap where there is none', () =>
    expect(wholeRows([{ ...row(0, 0, 7), gap: null }])).toMatchObject([{ demand: 7, gap: null }]));
  it('add up to the total that is shown where it is theirs rounded the other way, and to no other', () => {
    const rows = [row(0.3), row(0.4), row(0.5)];
    const supplyTo = (expected: number) =>
      sumOf(wholeRows(rows, { ...partsOf({}), expected })).supply;
    expect([1, 2, 0, 3].map(supplyTo)).toEqual([1, 2, 1, 1]);
  });
  it('have the same parts whatever line is asked: what it does not count comes after', () =>
    fc.assert(
      fc.property(anyRows, (rows) => {
        const declared = rows.map(({ measures: { 'commitment.supply': _, ...measures } }) => ({
          measures,
        }));
        expect(wholeParts(declared).map(({ expected }) => expected)).toEqual(
          wholeParts(rows).map(({ expected }) => expected),
        );
      }),
    ));
});

describe('groups of rows', () => {
  it('add up to the whole, stay within one of what they are, and their rows add up to them', () =>
    fc.assert(
      fc.property(anyRows, anyRows, (first, second) => {
        const groups = wholeGroups([first, second]);
        expect(sumOf(groups.flat())).toMatchObject(sumOf([balanceIn([...first, ...second])]));
        groups.forEach((rows, i) => {
          const exact = sum(
            [first, second][i]!.map(({ measures }) => measures['supply.expected']!),
          );
          const left = sum(
            [first, second][i]!.map(({ measures }) => measures['commitment.supply']!),
          );
          expect(Math.abs(sumOf(rows).supply - exact - left)).toBeLessThan(2);
        });
      }),
    ));
});
