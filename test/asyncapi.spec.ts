import 'reflect-metadata';
import { Parser } from '@asyncapi/parser';
import { asyncApi, publishedContracts } from '@mizan/documents';

describe('the AsyncAPI document', () => {
  const document = asyncApi();

  it('is valid, its examples too', async () => {
    const { document: parsed, diagnostics } = await new Parser().parse(JSON.stringify(document));
    const faults = diagnostics.filter(({ code }) => code !== 'asyncapi-latest-version').map(({ code, message, path }) => `${code} ${message} ${path.join('.')}`);
    expect(faults).toEqual([]);
    expect(parsed?.version()).toBe('3.0.0');
  });

  it('has every version of every event', () => expect(Object.keys((document.components as { messages: object }).messages).sort()).toEqual(Object.keys(publishedContracts).sort()));
});
