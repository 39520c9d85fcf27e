import { apiTarget } from './api-path.js';

describe('a path below /api', () => {
  it('leads to the service that it names', () =>
    expect(apiTarget('/api/employer-needs/v1/needs/abc?limit=2')).toEqual({
      service: 'employer-needs',
      path: '/v1/needs/abc',
    }));
  it('keeps an encoded external id', () =>
    expect(apiTarget('/api/employer-needs/v1/needs/by-external-id/A%20B')).toMatchObject({
      path: '/v1/needs/by-external-id/A%20B',
    }));
  it('keeps an encoded percent sign', () =>
    expect(apiTarget('/api/employer-needs/v1/needs/by-external-id/50%25')).toMatchObject({
      path: '/v1/needs/by-external-id/50%25',
    }));
  it('leads to no other host', () =>
    expect(apiTarget('/api/evil.example/v1')).toMatchObject({ refused: 404 }));
  it('does not reach one service’s clock alone', () =>
    expect(apiTarget('/api/employer-needs/dev/clock')).toMatchObject({ refused: 404 }));
  it.each([
    '/api/employer-needs/..%2fhealth',
    '/api/employer-needs/../portal',
    '/api/employer-needs/%2e%2e/x',
    '/api/employer-needs/a\\b',
    '/api/employer-needs/a%5cb',
    '/api/employer-needs/..',
  ])('is refused as %s', (url) => expect(apiTarget(url)).toMatchObject({ refused: 400 }));
  it('does not look into the query', () =>
    expect(apiTarget('/api/employer-needs/v1/needs?externalId=..%2f')).toMatchObject({
      path: '/v1/needs',
    }));
});
