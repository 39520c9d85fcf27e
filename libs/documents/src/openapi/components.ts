import { sameContent } from '@mizan/contracts';
import { jsonSchemaOf, type JsonSchema, portable } from '@mizan/schemas';
import type { AnyClass } from './routes.js';

/**
 * A schema that may use others. It adds them to the components, and returns a reference to them.
 */
export type Shape = (components: Components) => JsonSchema;

/** A part of a document that is not a schema. */
export type JsonObject = { [key: string]: unknown };

const REFERENCE = '#/components/schemas/';

/** The named schemas of one document. */
export class Components {
  readonly schemas: Record<string, JsonSchema> = {};
  private readonly underWay = new Set<string>();

  /**
   * Stores a schema under a name, and returns the reference. Throws if the name is used for another
   * schema, because a client would get the wrong type.
   */
  named(name: string, make: () => JsonSchema): JsonSchema {
    if (!this.underWay.has(name)) {
      this.underWay.add(name);
      const schema = make();
      this.underWay.delete(name);
      if (!sameContent(this.schemas[name] ?? schema, schema))
        throw new Error(`Two schemas are named ${name}`);
      this.schemas[name] = schema;
    }
    return { $ref: `${REFERENCE}${name}` };
  }

  /**
   * The schemas to which `document` refers, directly or not. The others are left out: a view omits
   * members of its contract.
   */
  neededBy(document: unknown): Record<string, JsonSchema> {
    const needed = new Set<string>();
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const child of Object.values(value)) walk(child);
      const { $ref } = value as { $ref?: unknown };
      if (typeof $ref !== 'string' || !$ref.startsWith(REFERENCE)) return;
      const name = $ref.slice(REFERENCE.length);
      if (needed.has(name)) return;
      needed.add(name);
      walk(this.schemas[name]);
    };
    walk(document);
    return Object.fromEntries(Object.entries(this.schemas).filter(([name]) => needed.has(name)));
  }

  /**
   * The schema of a contract's class, with its nested classes as components. `strict` refuses
   * unknown fields.
   */
  contract(contract: AnyClass, strict: boolean): JsonSchema {
    const {
      definitions = {},
      $schema: _draft,
      $id: _id,
      title: _title,
      ...schema
    } = jsonSchemaOf(contract, { strict });
    for (const [name, nested] of Object.entries(definitions as Record<string, JsonSchema>))
      this.named(publicName(name, strict), () => modern(nested, strict));
    return modern(schema, strict);
  }
}

/** A class may occur twice: requests refuse unknown fields, answers allow them. */
const publicName = (name: string, strict: boolean) =>
  strict ? `${name.replace(/(Dto|Terms)$/, '')}Input` : name;

/**
 * Lone surrogates cannot be encoded in UTF-8, and some readers of patterns reject the escapes of
 * surrogates.
 */
const SURROGATES = '\\uD800-\\uDFFF';

/** Converts JSON Schema draft 7 into the 2020-12 form of OpenAPI 3.1. */
function modern(value: JsonSchema, strict: boolean): JsonSchema {
  const walk = (child: unknown): unknown => {
    if (Array.isArray(child)) return child.map(walk);
    return typeof child === 'object' && child !== null
      ? modern(child as JsonSchema, strict)
      : child;
  };
  const { allOf, anyOf, maxDecimalPlaces, $ref, ...rest } = Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, walk(child)]),
  ) as JsonSchema;
  const parts = (allOf ?? []) as JsonSchema[];
  return {
    ...($ref !== undefined && {
      $ref: `${REFERENCE}${publicName(String($ref).replace('#/definitions/', ''), strict)}`,
    }),
    ...portable(rest),
    ...(parts.length === 1 ? parts[0] : parts.length > 1 ? { allOf: parts } : {}),
    ...(typeof value.pattern === 'string' && { pattern: value.pattern.replace(SURROGATES, '') }),
    ...(maxDecimalPlaces !== undefined && { multipleOf: 1 / 10 ** Number(maxDecimalPlaces) }),
    ...(anyOf !== undefined && nullable(anyOf as JsonSchema[])),
  };
}

/** Writes `anyOf: [{ type: t }, { type: null }]` as `type: [t, null]`. */
function nullable(anyOf: JsonSchema[]): JsonSchema {
  const [first, second] = anyOf;
  if (first?.$ref !== undefined) return { anyOf: [{ $ref: first.$ref }, { type: 'null' }] };
  if (anyOf.length !== 2 || second?.type !== 'null' || typeof first?.type !== 'string')
    return { anyOf };
  return {
    ...first,
    type: [first.type, 'null'],
    ...(Array.isArray(first.enum) && { enum: [...(first.enum as unknown[]), null] }),
  };
}
