import { filed, recordedIn } from './example-file.js';
import type { RecordedExample } from './recorded.js';
import { RECORDED_TRACE } from './short-problems.js';

const made: RecordedExample = {
  operation: 'draft',
  name: 'A plan',
  as: 'x',
  request: { headers: { 'idempotency-key': 'k' }, body: { title: 'A' } },
  answer: { status: 201, headers: { etag: '"v1"' }, body: { id: '1', title: 'A' } },
};
const refused: RecordedExample = {
  operation: 'read',
  name: 'Nobody',
  as: null,
  request: { path: { id: '1' } },
  answer: {
    status: 401,
    headers: { 'content-language': 'en', 'www-authenticate': 'Bearer' },
    body: {
      type: 'urn:mizan:problem:unauthenticated',
      title: 'Sign-in required',
      status: 401,
      code: 'unauthenticated',
      detail: 'A token is needed',
      traceId: RECORDED_TRACE,
    },
  },
};
const shown: RecordedExample = {
  operation: 'list',
  name: 'All',
  as: 'x',
  request: { query: { limit: '1' } },
  answer: { status: 200, headers: {}, body: null },
  isShortened: true,
};

describe('the file of examples', () => {
  const file = filed([made, refused, shown]);

  it('has request and answer side by side, without what is empty', () =>
    expect(file[0]).toEqual({
      operation: 'draft',
      name: 'A plan',
      as: 'x',
      headers: { 'idempotency-key': 'k' },
      body: { title: 'A' },
      status: 201,
      answerHeaders: { etag: '"v1"' },
      answer: { id: '1', title: 'A' },
    }));
  it('is read as it was recorded', () =>
    expect(recordedIn(JSON.parse(JSON.stringify(file)) as typeof file)).toEqual([
      made,
      refused,
      shown,
    ]));
});
