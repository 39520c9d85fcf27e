import type { RecordedExample } from './recorded.js';
import { RECORDED_TRACE, restored, shortened } from './short-problems.js';

const refusal: RecordedExample['answer'] = {
  status: 422,
  headers: { 'content-language': 'en' },
  body: {
    type: 'urn:mizan:problem:party-twice',
    title: 'Invalid content',
    status: 422,
    code: 'party-twice',
    detail: 'A party is named twice',
    traceId: RECORDED_TRACE,
    errors: [{ pointer: '/parties', code: 'party-twice', detail: 'A party is named twice' }],
  },
};

describe('a refusal in the file of examples', () => {
  it('says what is its own', () =>
    expect(shortened(refusal)).toEqual({
      status: 422,
      problem: {
        code: 'party-twice',
        detail: 'A party is named twice',
        in: { pointer: '/parties' },
      },
    }));
  it('says the code of its one fault where it is another one', () => {
    const fault = { parameter: 'cursor', code: 'unknown-cursor', detail: 'It is not of this list' };
    const said = { code: 'invalid', detail: 'cursor: It is not of this list' };
    const answer = { ...refusal, body: { ...(refusal.body as object), ...said, errors: [fault] } };
    const body = { ...answer.body, type: 'urn:mizan:problem:invalid' };
    const short = shortened({ ...answer, body });
    expect(short).toMatchObject({
      problem: {
        code: 'invalid',
        detail: 'It is not of this list',
        in: { parameter: 'cursor', code: 'unknown-cursor' },
      },
    });
    expect(restored(short as typeof answer)).toStrictEqual({ ...answer, body });
  });
  it('keeps several faults', () => {
    const [fault] = (refusal.body as { errors: object[] }).errors;
    const answer = { ...refusal, body: { ...(refusal.body as object), errors: [fault, fault] } };
    expect(shortened(answer)).toMatchObject({ problem: { errors: [fault, fault] } });
    expect(restored(shortened(answer) as typeof answer)).toStrictEqual(answer);
  });
  it('keeps the headers that not every refusal has', () => {
    const headers = { 'content-language': 'en', 'retry-after': '1' };
    const answer = { ...refusal, headers };
    expect(shortened(answer)).toMatchObject({ headers: { 'retry-after': '1' } });
    expect(restored(shortened(answer) as typeof answer)).toStrictEqual(answer);
  });
  it('is read as it was, in the order of its members', () =>
    expect(JSON.stringify(restored(shortened(refusal) as typeof refusal))).toBe(
      JSON.stringify(refusal),
    ));
  it.each([
    ['in another language', { ...refusal, headers: { 'content-language': 'fr' } }],
    ['of another kind', { ...refusal, body: { code: 'x' } }],
    ['that is none', { ...refusal, status: 200 }],
    ['without a body', { ...refusal, body: null }],
  ])('stays whole where it is an answer %s', (_, answer) => {
    expect(shortened(answer)).toBe(answer);
    expect(restored(answer)).toBe(answer);
  });
});
