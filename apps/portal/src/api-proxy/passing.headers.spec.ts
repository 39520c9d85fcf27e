import { answeredHeaders, passedHeaders } from './passing.headers.js';

describe('the headers that go on to a service', () => {
  it('are those of the message, and no other', () =>
    expect(
      passedHeaders(
        {
          authorization: 'Bearer x',
          'content-type': 'application/json',
          'ce-id': '1, 2',
          expect: '100-continue',
          te: 'trailers',
          'keep-alive': 'timeout=5',
          'transfer-encoding': 'chunked',
          'x-forwarded-for': '10.0.0.1',
          'x-user': 'admin',
          cookie: 'a=b',
        },
        ['CE-Id', '1', 'cookie', 'a=b', 'ce-id', '2'],
        true,
      ),
    ).toEqual({
      authorization: 'Bearer x',
      'content-type': 'application/json',
      'ce-id': ['1', '2'],
    }));
  it('are not those that Connection names', () =>
    expect(
      passedHeaders(
        { connection: 'close, Authorization', authorization: 'Bearer x', accept: '*/*' },
        [],
        true,
      ),
    ).toEqual({ accept: '*/*' }));
  it('do not speak of a body that does not go on', () =>
    expect(passedHeaders({ 'content-type': 'application/json', accept: '*/*' }, [], false)).toEqual(
      {
        accept: '*/*',
      },
    ));
});

describe('the headers of an answer', () => {
  it('are those of the message, below /api, and kept by no cache', () =>
    expect(
      answeredHeaders(
        {
          etag: '"v1"',
          location: '/v1/needs/7',
          connection: 'keep-alive, x-hop',
          'x-hop': '1',
          'keep-alive': 'timeout=72',
          'transfer-encoding': 'chunked',
        },
        'employer-needs',
      ),
    ).toEqual({
      etag: '"v1"',
      location: '/api/employer-needs/v1/needs/7',
      'cache-control': 'private, no-cache',
    }));
  it('lead elsewhere as they are', () =>
    expect(
      answeredHeaders(
        { location: 'https://elsewhere/x', 'cache-control': 'no-store' },
        'employer-needs',
      ),
    ).toEqual({ location: 'https://elsewhere/x', 'cache-control': 'no-store' }));
});
