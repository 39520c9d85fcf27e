import { utf8TextOf } from './utf8.js';

const problem = (code: string) => expect.objectContaining({ code }) as Error;

describe('the text of bytes', () => {
  it('is what they spell', () => expect(utf8TextOf(Buffer.from('Salé سلا'))).toBe('Salé سلا'));
  it('begins after a byte order mark', () =>
    expect(utf8TextOf(Buffer.from('\uFEFF{}'))).toBe('{}'));
  it('is never guessed', () =>
    expect(() => utf8TextOf(Buffer.from('Salé', 'latin1'))).toThrow(problem('not-utf-8')));
});
