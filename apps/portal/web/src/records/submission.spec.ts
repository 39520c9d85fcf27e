import { commandHeaders, SubmissionKeys } from './submission';

describe('the key of a submission', () => {
  it('stays while the same is sent without an answer', () => {
    const keys = new SubmissionKeys();
    expect(keys.of({ a: 1 })).toBe(keys.of({ a: 1 }));
  });
  it('is another for another content', () => {
    const keys = new SubmissionKeys();
    expect(keys.of({ a: 1 })).not.toBe(keys.of({ a: 2 }));
  });
  it('is another once the service has answered', () => {
    const keys = new SubmissionKeys();
    const first = keys.of({ a: 1 });
    keys.answered();
    expect(keys.of({ a: 1 })).not.toBe(first);
  });
  it('goes with the version that was read', () =>
    expect(commandHeaders({ key: 'k', version: 3 })).toEqual({
      'If-Match': '"v3"',
      'Idempotency-Key': 'k',
    }));
});
