import 'reflect-metadata';
import { Validator } from '@seriousme/openapi-schema-validator';
import { serviceDocuments } from './support/documents.js';

/** Pages and files for people: what they answer is no interface. */
const NOT_AN_INTERFACE = /^GET \/(assets\/.*|docs.*|openapi\.json|asyncapi\.json)?$/;

describe.each(serviceDocuments)('the OpenAPI document of $name', ({ api, routes, openApi }) => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(openApi()));
    expect(errors).toBeUndefined();
    expect([valid, validator.version]).toEqual([true, '3.1']);
  });

  it('has every route, and no other', () => {
    const known = routes.map(({ key }) => key).filter((key) => !NOT_AN_INTERFACE.test(key));
    expect(Object.keys(api.operations).sort()).toEqual([...new Set(known)].sort());
  });

  it('names each operation once', () => {
    const ids = Object.values(api.operations).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
