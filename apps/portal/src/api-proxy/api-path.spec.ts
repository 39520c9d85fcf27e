import { apiTarget } from './api-path.js';

describe('a path below /api', () => {
  it('leads to the service that it names', () =>
    expect(apiTarget('/api/employer-needs/v1/needs/abc?limit=2')).toEqual({
      service: 'employer-needs',
      path: '/v1/needs/abc',
      isOpen: false,
    }));
  it.each([
    ['A%20B', 'A%20B'],
    ['50%25', '50%25'],
    ['%D8%B3%D9%84%D8%A7', '%D8%B3%D9%84%D8%A7'],
    ['N-1', 'N-1'],
    ['N%2D1', 'N-1'],
    ["l'atelier", "l'atelier"],
    ['a:b', 'a%3Ab'],
  ])('keeps the external id %s, spelled one way', (id, spelled) =>
    expect(apiTarget(`/api/employer-needs/v1/needs/by-external-id/${id}`)).toMatchObject({
      path: `/v1/needs/by-external-id/${spelled}`,
    }),
  );
  it('is read decoded', () =>
    expect(apiTarget('/api/planning-projections/%76%31/%73tream')).toEqual({
      service: 'planning-projections',
      path: '/v1/stream',
      isOpen: false,
    }));
  it.each(['openapi.json', 'health/live', 'health/ready', 'openapi%2Ejson'])(
    'is open to everyone at %s',
    (path) => expect(apiTarget(`/api/training-plans/${path}`)).toMatchObject({ isOpen: true }),
  );

  it.each([
    '/api/evil.example/v1/needs',
    '/api/toString/v1/needs',
    '/api/employer-needs',
    '/api/employer-needs/',
    '/api/employer-needs/v1',
    '/api/employer-needs/v1/',
    '/api/employer-needs/v1/needs/',
    '/api/employer-needs//v1/needs',
    '/api/employer-needs/v1//needs',
    '/api/employer-needs/V1/needs',
    '/api/employer-needs/v2/needs',
    '/api/employer-needs/metrics',
    '/api/employer-needs/%6detrics',
    '/api/employer-needs/dev/clock',
    '/api/employer-needs/%64ev/clock',
    '/api/employer-needs/docs',
    '/api/employer-needs/health',
    '/api/employer-needs/health/live/',
    '/api/employer-needs/Health/live',
    '/api/employer-needs/openapi.json/x',
    '/api/employer-needs/asyncapi.json',
    '/apis/employer-needs/v1/needs',
    'http://elsewhere/api/employer-needs/v1/needs',
  ])('leads nowhere as %s', (url) => expect(apiTarget(url)).toEqual({ refused: 404 }));

  it.each([
    '/api/employer-needs/..%2fhealth',
    '/api/employer-needs/../portal',
    '/api/employer-needs/%2e%2e/x',
    '/api/employer-needs/v1/%2e/needs',
    '/api/employer-needs/v1/needs/..',
    '/api/employer-needs/a\\b',
    '/api/employer-needs/v1/a%5cb',
    '/api/employer-needs/v1/a%2Fb',
    '/api/employer-needs/v1/a%252fb',
    '/api/employer-needs/v1/%252e%252e',
    '/api/employer-needs/v1/a%255Cb',
    '/api/employer-needs/v1/a%00',
    '/api/employer-needs/v1/a%0d%0ab',
    '/api/employer-needs/v1/a%2500',
    '/api/employer-needs/v1/a%7f',
    '/api/employer-needs/v1/%C2%85',
    '/api/employer-needs/v1/%',
    '/api/employer-needs/v1/%ff',
  ])('is refused as %s', (url) => expect(apiTarget(url)).toEqual({ refused: 400 }));
  it('does not look into the query', () =>
    expect(apiTarget('/api/employer-needs/v1/needs?externalId=..%2f')).toMatchObject({
      path: '/v1/needs',
    }));
});
