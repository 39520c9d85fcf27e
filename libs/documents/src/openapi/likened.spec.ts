import { likened, whole } from './likened.js';
import type { RecordedExample } from './recorded.js';

const text = 'An article of the agreement that fills some lines. '.repeat(6);
const body = {
  title: 'A',
  text,
  nothing: null,
  parties: [{ name: 'x', role: 'council' }, { name: 'y' }],
};
const example = (name: string, request: unknown, answer: unknown = null): RecordedExample => ({
  operation: 'draft',
  name,
  as: 'x',
  request: { body: request },
  answer: { status: 201, headers: {}, body: answer },
});

describe('the examples in their file', () => {
  const examples = [
    example('first', body, body),
    example('another title', { ...body, title: 'B' }),
    example('another party', { ...body, parties: [body.parties[0], { name: 'a/b~c', 'x/y~': 1 }] }),
    example('fewer members', { text, parties: [], nothing: 0 }),
    example('short', { title: 'B' }, { ...body, extra: null }),
    { ...example('none', undefined), request: {} },
  ];
  const file = likened(examples);

  it('say a body by what differs from an earlier one', () =>
    expect(file.map(({ request }) => request.body)).toEqual([
      body,
      { like: 'draft: first', with: { '/title': 'B' } },
      { like: 'draft: first', with: { '/parties/1/name': 'a/b~c', '/parties/1/x~1y~0': 1 } },
      { like: 'draft: first', with: { '/parties': [], '/nothing': 0 }, without: ['/title'] },
      { title: 'B' },
      undefined,
    ]));
  it('are read as they were', () => expect(whole(file)).toStrictEqual(examples));
  it('give a problem whole', () => {
    const problem = { ...body, traceId: 't' };
    expect(
      likened([example('a', null, problem), example('b', null, problem)])[1]!.answer.body,
    ).toBe(problem);
  });
  it('are refused when one is like none before it', () =>
    expect(() => whole(file.slice(1))).toThrow('No example before is named draft: first'));
});
