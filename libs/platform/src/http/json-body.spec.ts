import { jsonOf } from './json-body.js';

const problem = (code: string) => expect.objectContaining({ code, status: 400 }) as Error;

describe('the content of a JSON body', () => {
  it('is what it spells', () =>
    expect(jsonOf(Buffer.from('{"name":"Salé سلا"}'))).toEqual({ name: 'Salé سلا' }));
  it('may begin with a byte order mark', () =>
    expect(jsonOf(Buffer.from('\uFEFF{"openings":5}'))).toEqual({ openings: 5 }));
  it('has the last of two members of one name', () =>
    expect(jsonOf(Buffer.from('{"openings":5,"openings":6}'))).toEqual({ openings: 6 }));
  it.each([
    ['Latin-1', Buffer.from('{"name":"Salé"}', 'latin1')],
    ['UTF-16', Buffer.from('\uFEFF{}', 'utf16le')],
    ['a letter cut in two', Buffer.from('{"name":"é"}').subarray(0, 10)],
  ])('is never guessed from %s', (_, bytes) =>
    expect(() => jsonOf(bytes)).toThrow(problem('not-utf-8')),
  );
  it.each(['', '{', 'NaN', '{"a":1}x', '['.repeat(1_000_000)])(
    'is JSON or not readable: %.9s',
    (text) => expect(() => jsonOf(Buffer.from(text))).toThrow(problem('not-readable')),
  );
});
