import { csvCell, csvOf } from './csv';

describe('a cell of a CSV file', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+212 6', "'+212 6"],
    ['-cmd', "'-cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['  =1', "'  =1"],
  ])('never is a formula: %j', (text, cell) => expect(csvCell(text)).toBe(cell));
  it('keeps the sign of a number, which is no formula', () => expect(csvCell(-12)).toBe('-12'));
  it.each([
    [',', '36,72'],
    ['.', '36.72'],
  ] as const)('writes decimals with %s', (decimal, cell) =>
    expect(csvCell(36.72, decimal)).toBe(cell),
  );
  it('is quoted where it holds a semicolon, a quote or a line break', () =>
    expect(csvCell('Bois ; "fin"\n2')).toBe('"Bois ; ""fin""\n2"'));
  it('neutralises before it quotes', () => expect(csvCell('=A1;B1')).toBe('"\'=A1;B1"'));
  it.each([
    [null, ''],
    [undefined, ''],
    [Number.NaN, ''],
    ['', ''],
    [0, '0'],
    [false, 'false'],
  ])('of %j is %j', (value, cell) => expect(csvCell(value)).toBe(cell));
});

describe('a CSV file', () => {
  it('begins with the mark of UTF-8, has its names first and ends each line alike', () =>
    expect(
      csvOf(
        ['Métier', 'Postes'],
        [
          ['Câbleur', 120],
          ['القنيطرة', null],
        ],
      ),
    ).toBe('\uFEFFMétier;Postes\r\nCâbleur;120\r\nالقنيطرة;\r\n'));
});
