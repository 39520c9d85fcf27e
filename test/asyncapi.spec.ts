import 'reflect-metadata';
import { Parser } from '@asyncapi/parser';
import { aggregates, inboundEvents } from '@mizan/contracts';
import { asyncApi } from '@mizan/documents';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

interface Message {
  examples: { payload: { data: Record<string, unknown> } }[];
}

describe('the AsyncAPI document', () => {
  const document = asyncApi();
  const { messages } = document.components as { messages: Record<string, Message> };
  const ajv = new Ajv2020({ strict: false, validateSchema: false, multipleOfPrecision: 6 });
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  ajv.addSchema(document, 'document');
  const payloadOf = (type: string) =>
    ajv.compile({ $ref: `document#/components/messages/${type}/payload` });

  it('is valid', async () => {
    const { document: parsed, diagnostics } = await new Parser().parse(JSON.stringify(document));
    const faults = diagnostics
      .filter(({ code }) => code !== 'asyncapi-latest-version')
      .map(({ code, message, path }) => `${code} ${message} ${path.join('.')}`);
    expect(faults).toEqual([]);
    expect(parsed?.version()).toBe('3.0.0');
  });

  it('has every version of every event', () => {
    const published = aggregates.flatMap(({ events }) => Object.keys(events));
    const pushed = inboundEvents.map(({ type }) => type);
    expect(Object.keys(messages).sort()).toEqual([...published, ...pushed].sort());
  });

  // the parser does not validate examples
  it.each(Object.entries(messages).filter(([, { examples }]) => examples.length > 0))(
    'shows a sample that its schema takes, and would refuse a bad one: %s',
    (type, { examples }) => {
      const isRight = payloadOf(type);
      const [sample] = examples.map(({ payload }) => payload);
      expect([isRight(sample), isRight.errors]).toEqual([true, null]);
      expect(
        isRight({
          ...sample,
          data: { ...sample!.data, origin: 'invented', mode: 'half', externalId: 7 },
        }),
      ).toBe(false);
    },
  );
});
