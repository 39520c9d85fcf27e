import 'reflect-metadata';
import { aggregates } from '@mizan/contracts';
import { jsonSchemaOf } from '@mizan/schemas';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const words = readFileSync(path.join(root, 'apps/portal/web/src/languages/fr/history.ts'), 'utf8');
const isSaid = (key: string): boolean => words.includes(`'${key}'`);
/**
 * Not shown in a history: the id of the record, and `covered` with its members, which is always
 * empty.
 */
const hidden = new Set([...aggregates.map(({ id }) => id), 'covered', 'source', 'version', 'met']);

/** The members of a state and of the classes in it. */
function fieldsOf(state: (typeof aggregates)[number]['state']): string[] {
  const { properties = {}, definitions = {} } = jsonSchemaOf(state, { strict: false }) as {
    properties?: object;
    definitions?: Record<string, { properties?: object }>;
  };
  return [properties, ...Object.values(definitions).map((one) => one.properties ?? {})].flatMap(
    (members) => Object.keys(members),
  );
}

describe('the page of a history', () => {
  it.each(aggregates.flatMap(({ events }) => Object.keys(events)))('has words for %s', (type) =>
    expect(isSaid(`history.event.${type.split('.').at(-2)}`)).toBe(true),
  );
  it.each(
    [
      ...new Set(
        aggregates.filter(({ name }) => name !== 'import').flatMap(({ state }) => fieldsOf(state)),
      ),
    ].filter((field) => !hidden.has(field)),
  )('has a word for the field %s', (field) => expect(isSaid(`history.field.${field}`)).toBe(true));
});
