import { everyRow, type Page, type Register, ROWS_MAX } from './register';

const register = (pages: readonly Page<number>[]) => {
  const asked: unknown[] = [];
  const one: Register<number> = {
    key: [],
    definition: { sorts: [], usualSort: '-id', filters: {} },
    ask: async (query) => {
      asked.push(query);
      return pages[Number(query.cursor ?? 0)]!;
    },
  };
  return { one, asked };
};

describe('the rows of an exported list', () => {
  it('are those of every page, with the filters and the order of the list', async () => {
    const { one, asked } = register([
      { data: [1, 2], next: '1', can: [] },
      { data: [3], next: null, can: [] },
    ]);
    expect(await everyRow(one, { territory: 'MA-KEN' } as never)).toEqual({
      rows: [1, 2, 3],
      isCut: false,
    });
    expect(asked).toEqual([
      { territory: 'MA-KEN', sort: '-id', limit: 1000, cursor: undefined },
      { territory: 'MA-KEN', sort: '-id', limit: 1000, cursor: '1' },
    ]);
  });
  it('are ten thousand at most, and that is said', async () => {
    const { one, asked } = register([
      { data: Array.from({ length: ROWS_MAX }, (_, i) => i), next: '0', can: [] },
    ]);
    const { rows, isCut } = await everyRow(one, {});
    expect([rows.length, isCut, asked.length]).toEqual([ROWS_MAX, true, 1]);
  });
});
