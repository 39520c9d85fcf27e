import { destinationOf } from './destination.js';

describe('the page to come back to', () => {
  it.each([
    '/',
    '/needs',
    '/needs?territory=MA-KEN&line=in-force#first',
    '/agreements/0193-7',
    '/plan?text=a%2Fb',
  ])('is %s', (page) => expect(destinationOf(page)).toBe(page));
  it('keeps Arabic in its query', () =>
    expect(destinationOf('/needs?q=سلا')).toBe('/needs?q=%D8%B3%D9%84%D8%A7'));
  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/..//evil.example',
    '/./\\evil.example',
    '/\t/evil.example',
    '/\n//evil.example',
    'javascript:alert(1)',
    'needs',
    '',
    ' /needs',
    '/x/..//evil.example',
    '/%0d%0aset-cookie:a',
    `/${'x'.repeat(2_001)}`,
    undefined,
    ['/needs', '/x'],
    { to: '/x' },
  ])('is never %j', (asked) => expect(destinationOf(asked)).toMatch(/^\/(?:%0d%0aset-cookie:a)?$/));
  it.each([
    '/sign-in?to=/',
    '/sign-in',
    '/sign-in/callback?code=x',
    '/api/employer-needs/v1/needs',
    '/signed-out',
    '/oidc/auth',
    '/session',
  ])('is not %s, which is no page', (asked) => expect(destinationOf(asked)).toBe('/'));
});
