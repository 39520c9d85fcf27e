import { everyRow, fullPage, type Page, type Register, ROWS_MAX } from './register';

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
      { data: [1, 2], next: '1', count: 3, isMore: false, can: [] },
      { data: [3], next: null, count: 3, isMore: false, can: [] },
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
      {
        data: Array.from({ length: ROWS_MAX }, (_, i) => i),
        next: '0',
        count: ROWS_MAX,
        isMore: true,
        can: [],
      },
    ]);
    const { rows, isCut } = await everyRow(one, {});
    expect([rows.length, isCut, asked.length]).toEqual([ROWS_MAX, true, 1]);
  });
});

describe('a page of a list', () => {
  const short = (pages: readonly (readonly number[])[]) =>
    register(
      pages.map((data, i) => ({
        data,
        next: i < pages.length - 1 ? String(i + 1) : null,
        count: null,
        isMore: true,
        can: [],
      })),
    );
  it('is filled from the following requests, where one read only so far', async () => {
    const { one, asked } = short([[1], [], [2, 3], [4]]);
    expect(await fullPage(one, { limit: 3 })).toMatchObject({ data: [1, 2, 3], next: '3' });
    expect(asked).toEqual([{ limit: 3 }, { limit: 2, cursor: '1' }, { limit: 2, cursor: '2' }]);
  });
  it('ends with the list', async () =>
    expect(await fullPage(short([[], [1]]).one, { limit: 3 })).toMatchObject({
      data: [1],
      next: null,
    }));
});
