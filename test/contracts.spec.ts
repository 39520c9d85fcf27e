import 'reflect-metadata';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { aggregates, inboundEvents } from '@mizan/contracts';
import type { Envelope } from '@mizan/messaging';
import { type AnyClass, publishedSchemas, validatorFor } from '@mizan/schemas';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { CloudEvent } from 'cloudevents';

const contracts = path.resolve(import.meta.dirname, '../libs/contracts');
const sampleOf = (type: string) =>
  JSON.parse(readFileSync(path.join(contracts, 'samples', `${type}.json`), 'utf8')) as Envelope<
    Record<string, unknown>
  >;
const stateOf: ReadonlyMap<string, AnyClass> = new Map([
  ...aggregates.flatMap(({ state, events }) =>
    Object.keys(events).map((type): [string, AnyClass] => [type, state]),
  ),
  ...inboundEvents.map((event): [string, AnyClass] => [event.type, event]),
]);
const sampled = readdirSync(path.join(contracts, 'samples')).map((name) =>
  name.replace(/\.json$/, ''),
);
const everySample = sampled.map((type): [string, AnyClass] => [type, stateOf.get(type)!]);

const classVerdict = (contract: AnyClass, data: unknown): boolean =>
  validateSync(plainToInstance(contract as new () => object, data), {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
  }).length === 0;

describe('the contracts of the events', () => {
  it('have schemas that are up to date (npm run schemas)', () => {
    expect(readdirSync(path.join(contracts, 'schemas')).sort()).toEqual(
      publishedSchemas()
        .map(([name]) => name)
        .sort(),
    );
    for (const [name, text] of publishedSchemas())
      expect(readFileSync(path.join(contracts, 'schemas', name), 'utf8')).toBe(text);
  });

  it('are read, and their samples accepted, by a validator that knows the standard alone', () => {
    const ajv = new Ajv({ strictSchema: true, strictTypes: false });
    (addFormats as unknown as (ajv: Ajv) => void)(ajv);
    for (const [, text] of publishedSchemas()) ajv.addSchema(JSON.parse(text) as object);
    const refused = everySample.filter(([type]) => {
      const validate =
        ajv.getSchema(type) ?? ajv.getSchema(`urn:mizan:events#/definitions/${type}`);
      return validate?.(sampleOf(type).data) !== true;
    });
    expect(refused.map(([type]) => type)).toEqual([]);
  });

  it('keep the samples of every version of a state ever published', () => {
    expect(sampled.filter((type) => !stateOf.has(type))).toEqual([]);
    const of = (types: readonly string[]) => types.some((type) => sampled.includes(type));
    expect(aggregates.filter(({ events }) => !of(Object.keys(events)))).toEqual([]);
    expect(inboundEvents.filter(({ type }) => !of([type]))).toEqual([]);
  });

  describe.each(everySample)('%s', (type, contract) => {
    const sample = sampleOf(type);

    it('has a sample in an envelope that CloudEvents accepts strictly', () => {
      expect(sample.type).toBe(type);
      expect(() => new CloudEvent({ ...sample } as never, true)).not.toThrow();
    });

    it('accepts its sample, by class-validator and by Ajv', () => {
      expect(validatorFor(contract, 'input')(sample.data)).toEqual([]);
      expect(classVerdict(contract, sample.data)).toBe(true);
    });

    it('gives one verdict on every damaged sample, by class-validator and by Ajv', () => {
      const validate = validatorFor(contract, 'input');
      const differing = damaged(sample.data).filter(
        ({ data }) => (validate(data).length === 0) !== classVerdict(contract, data),
      );
      expect(differing.map(({ what }) => what)).toEqual([]);
    });

    it('lets a consumer ignore fields it does not know, and nothing else', () => {
      expect(validatorFor(contract, 'read')({ ...sample.data, later: 1 })).toEqual([]);
      expect(validatorFor(contract, 'input')({ ...sample.data, later: 1 })).not.toEqual([]);
    });
  });
});

const BAD_VALUES: unknown[] = [
  null,
  [],
  [[]],
  [null],
  [{}],
  ['x'],
  '',
  ' ',
  'x',
  'MA',
  '2026-02-30',
  '2026-12-31',
  -1,
  0,
  1.5,
  0.0001,
  1e13,
  true,
  {},
  { x: 1 },
  'a\u0000b',
  '\ud800',
  'é'.repeat(2000),
];

/**
 * The sample with each field removed, and with each of some wrong values in its place, at every
 * depth.
 */
function damaged(data: Record<string, unknown>): { what: string; data: unknown }[] {
  const results: { what: string; data: unknown }[] = [
    { what: 'one field more', data: { ...data, unknownField: 1 } },
  ];
  const walk = (at: (string | number)[], value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const key of Object.keys(value)) {
      const where = [...at, key];
      results.push({ what: `${where.join('.')} left out`, data: changed(data, where) });
      for (const bad of BAD_VALUES)
        results.push({
          what: `${where.join('.')} = ${JSON.stringify(bad)?.slice(0, 30)}`,
          data: changed(data, where, bad),
        });
      walk(where, (value as Record<string, unknown>)[key]);
    }
  };
  walk([], data);
  return results;
}

function changed(data: unknown, [key, ...rest]: (string | number)[], ...value: unknown[]): unknown {
  const copy = (Array.isArray(data) ? [...data] : { ...(data as object) }) as Record<
    string | number,
    unknown
  >;
  if (rest.length > 0) copy[key!] = changed(copy[key!], rest, ...value);
  else if (value.length > 0) copy[key!] = value[0];
  else if (Array.isArray(copy)) copy.splice(Number(key), 1);
  else delete copy[key!];
  return copy;
}
