import { everyPage } from './every-page';

describe('every page of a list', () => {
  it('is asked with the cursor of the one before, to the last', async () => {
    const asked: (string | undefined)[] = [];
    const pages = new Map([
      [undefined, { data: [1, 2], next: 'a' }],
      ['a', { data: [3], next: 'b' }],
      ['b', { data: [], next: null }],
    ]);
    const rows = await everyPage(async (cursor) => {
      asked.push(cursor);
      return pages.get(cursor)!;
    });
    expect([rows, asked]).toEqual([
      [1, 2, 3],
      [undefined, 'a', 'b'],
    ]);
  });
});
