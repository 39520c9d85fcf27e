import { withCommon } from './common.js';

const service = (own: string, alike = 'string') => `export interface paths {
  '/health': {
    parameters: {};
    /** Whether it lives */
    get: operations['readHealth'];
  };
  '/${own}': {
    get: operations['${own}'];
  };
}
export interface components {
  schemas: {
    Health: { status: components['schemas']['Status'] };
    /** @description In words */
    Status:
      | 'up'
      | '${alike}';
    Alike: { a: string };
  };
}
export interface operations {
  readHealth: { responses: { 200: components['schemas']['Health'] } };
  ${own}: { responses: { 200: components['schemas']['Alike'] } };
}
`;
const flat = (text: string) => text.replace(/\s+/g, ' ');

describe('what services answer alike', () => {
  it('is said once, and taken by name', () => {
    const { common, rest } = withCommon(
      new Map([
        ['one', service('one')],
        ['two', service('two')],
      ]),
    );
    expect(flat(common)).toContain("Status: | 'up' | 'string'; Alike");
    expect(flat(common)).not.toContain('/one');
    expect(flat(rest.get('one')!)).toBe(
      flat(`export interface paths extends Pick<common.paths, '/health'> {
        '/one': { get: operations['one']; };
      }
      export interface components {
        schemas: Pick<common.components['schemas'], 'Health' | 'Status' | 'Alike'> & { };
      }
      export interface operations extends Pick<common.operations, 'readHealth'> {
        one: { responses: { 200: components['schemas']['Alike'] } };
      }`),
    );
  });

  it('is nothing that rests on what differs', () => {
    const { common, rest } = withCommon(
      new Map([
        ['one', service('one', 'a')],
        ['two', service('two', 'b')],
      ]),
    );
    expect(common).not.toMatch(/Status|Health/);
    expect(common).toContain('Alike');
    expect(flat(rest.get('two')!)).toContain("'/health': { parameters: {}; /** Whether");
  });
});
