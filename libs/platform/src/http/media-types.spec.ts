import { asksFor, assertReadable, mediaTypeOf, typesReadAt } from './media-types.js';

const refusal = (headers: Record<string, string>, types = ['application/json']) => {
  try {
    assertReadable(headers, types);
    return undefined;
  } catch (error) {
    const { status, parameters, extra } = error as {
      status: number;
      parameters: { expected: string };
      extra: { headers?: object };
    };
    return { status, expected: parameters.expected, ...extra };
  }
};

describe('a media type', () => {
  it.each([
    ['Application/X-NDJSON; Charset=UTF-8', 'application/x-ndjson'],
    [' application/json ', 'application/json'],
    ['application/json;', 'application/json'],
    ['', ''],
    [undefined, ''],
  ])('of %s is %s', (header, type) => expect(mediaTypeOf(header)).toBe(type));
});

describe('an answer in a media type', () => {
  it.each([
    ['application/x-ndjson', true],
    ['application/json;q=0.5, Application/X-NDJSON;q=0.9', true],
    ['application/x-ndjson-seq', false],
    ['*/*', false],
    [undefined, false],
  ])('is asked for by %s: %s', (accept, isAsked) =>
    expect(asksFor(accept, 'application/x-ndjson')).toBe(isAsked),
  );
});

describe('what a route reads', () => {
  const streams = { '/v1/imports': 'application/x-ndjson' };
  it('is JSON', () =>
    expect(typesReadAt('POST', '/v1/needs', streams)).toEqual(['application/json']));
  it('is a merge patch too, where a record is changed', () =>
    expect(typesReadAt('PATCH', '/v1/needs/:id')).toEqual([
      'application/json',
      'application/merge-patch+json',
    ]));
  it('is NDJSON alone, where a file is streamed in', () =>
    expect(typesReadAt('POST', '/v1/imports', streams)).toEqual(['application/x-ndjson']));
  it('is every form of an event, where events are pushed', () =>
    expect(typesReadAt('POST', '/v1/events')).toEqual([
      'application/cloudevents+json',
      'application/cloudevents-batch+json',
      'application/x-ndjson',
      'application/json',
    ]));
});

describe('a body', () => {
  it.each([
    'application/json',
    'Application/JSON',
    'application/json; charset=utf-8',
    'application/json;charset=utf8',
    'application/json; charset="UTF8"',
    'application/json; Charset = "Utf-8"',
    'application/json; charset=US-ASCII',
    'application/json; profile=x; charset=utf8; q=1',
  ])('is read as %s', (type) => expect(refusal({ 'content-type': type })).toBeUndefined());

  it.each([
    ['application/json; charset=utf-16', 'charset=utf-8'],
    ['application/json; charset="iso-8859-1"', 'charset=utf-8'],
    ['application/json; charset=', 'charset=utf-8'],
    ['text/plain', 'application/json'],
    ['application/x-json', 'application/json'],
    ['', 'application/json'],
  ])('is not read as %j, and says what is: %s', (type, expected) =>
    expect(refusal({ 'content-type': type })).toEqual({ status: 415, expected }),
  );

  it('is not unpacked', () => {
    expect(
      refusal({ 'content-type': 'application/json', 'content-encoding': 'gzip' })?.expected,
    ).toBe('Content-Encoding: identity');
    expect(
      refusal({ 'content-type': 'application/json', 'content-encoding': 'Identity' }),
    ).toBeUndefined();
  });

  it('that changes a record is told by Accept-Patch what does', () =>
    expect(
      refusal({ 'content-type': 'text/plain' }, [...typesReadAt('PATCH', '/v1/needs/:id')]),
    ).toEqual({
      status: 415,
      expected: 'application/json, application/merge-patch+json',
      headers: { 'accept-patch': 'application/json, application/merge-patch+json' },
    }));
});
