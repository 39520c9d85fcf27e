import { errorsOf } from './field-errors';

const known = new Set(['/openings', '/employer', '/parties', '/parties/0/organisation', '/to']);
const fields = { known, needed: 'needed', isEmpty: (pointer: string) => pointer === '/openings' };
const problem = (...errors: { pointer?: string; code: string; detail: string }[]) => ({
  status: 422,
  code: 'invalid',
  title: 'Invalid',
  detail: 'all of it',
  errors,
});

describe('the errors of a problem', () => {
  it('stand at the field that their pointer names', () =>
    expect(
      errorsOf(
        problem({ pointer: '/to', code: 'window-reversed', detail: 'ends before it begins' }),
        fields,
      ),
    ).toEqual({ fields: { '/to': 'ends before it begins' }, rest: [] }));
  it('stand at the nearest field around what none stands for', () =>
    expect(
      errorsOf(
        problem(
          { pointer: '/employer/id', code: 'a', detail: 'too long' },
          { pointer: '/parties/1/role', code: 'b', detail: 'unknown' },
        ),
        fields,
      ).fields,
    ).toEqual({ '/employer': 'too long', '/parties': 'unknown' }));
  it('stand together where a field breaks two rules', () =>
    expect(
      errorsOf(
        problem(
          { pointer: '/to', code: 'a', detail: 'one' },
          { pointer: '/to', code: 'b', detail: 'two' },
        ),
        fields,
      ).fields,
    ).toEqual({ '/to': 'one · two' }));
  it('say one thing of what was left empty', () =>
    expect(
      errorsOf(
        problem(
          { pointer: '/openings', code: 'a', detail: 'one' },
          { pointer: '/openings', code: 'b', detail: 'two' },
        ),
        fields,
      ).fields,
    ).toEqual({ '/openings': 'needed' }));
  it('are said below the form where no field stands for them', () =>
    expect(
      errorsOf(
        problem(
          { pointer: '/commitmentId', code: 'a', detail: 'unknown' },
          { code: 'b', detail: 'no body' },
        ),
        fields,
      ),
    ).toEqual({ fields: {}, rest: ['unknown (/commitmentId)', 'no body'] }));
  it('are the detail of the problem where it lists none', () => {
    expect(
      errorsOf(
        { status: 409, code: 'need-is-final', title: 'Conflict', detail: 'The need is met' },
        fields,
      ),
    ).toEqual({ fields: {}, rest: ['The need is met'] });
    expect(errorsOf({ status: 500, code: 'unreadable' }, fields).rest).toEqual(['unreadable']);
  });
});
