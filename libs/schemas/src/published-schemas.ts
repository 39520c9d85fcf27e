import { aggregates, inboundEvents, schemaNameOf } from '@mizan/contracts';
import { jsonSchemaOf, type JsonSchema, portable } from './json-schema.js';
import { jsonText } from './json-text.js';

/**
 * File name and text of every generated schema: one per state, one per pushed event, and one for
 * the types of all events.
 */
export function publishedSchemas(): [string, string][] {
  const states = aggregates.map((aggregate): [string, JsonSchema] => [
    `${aggregate.service}.${aggregate.name}.v${aggregate.version}.json`,
    { $id: schemaNameOf(aggregate), ...portable(jsonSchemaOf(aggregate.state, { strict: true })) },
  ]);
  const pushed = inboundEvents.map((event): [string, JsonSchema] => [
    `${event.type}.json`,
    { $id: event.type, ...portable(jsonSchemaOf(event, { strict: true })) },
  ]);
  const all: [string, JsonSchema][] = [...states, ...pushed, ['events.json', eventSchemas()]];
  return all.map(([name, schema]) => [name, jsonText(schema)]);
}

/** Each type of event: its description, and the state that it carries. */
function eventSchemas(): JsonSchema {
  const definitions = aggregates.flatMap((aggregate) =>
    Object.entries(aggregate.events).map(([type, description]) => [
      type,
      { description, $ref: schemaNameOf(aggregate) },
    ]),
  );
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'urn:mizan:events',
    definitions: Object.fromEntries(definitions) as Record<string, unknown>,
  };
}
