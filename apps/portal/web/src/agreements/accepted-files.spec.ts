import { endingsOf, refusalOf } from './accepted-files';

const accepted = { bytesMax: 1_000, mediaTypes: ['application/pdf', 'image/jpeg', 'a/new-one'] };

describe('a file that is chosen', () => {
  it.each([
    ['a.pdf', 10, undefined],
    ['A.JPEG', 1_000, undefined],
    ['a.pdf', 0, 'empty'],
    ['a.pdf', 1_001, 'too-large'],
    ['a.html', 10, 'wrong-type'],
    ['pdf', 10, 'wrong-type'],
  ])('%s of %i bytes is refused as: %s', (name, size, refusal) =>
    expect(refusalOf({ name, size }, accepted)).toBe(refusal),
  );
  it('is offered by the endings of the accepted types', () =>
    expect(endingsOf(accepted.mediaTypes)).toEqual({
      accept: '.pdf,.jpg,.jpeg',
      names: 'PDF, JPG',
    }));
});
