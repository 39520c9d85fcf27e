import { sameContent } from '@mizan/contracts';
import { jsonSchemaOf, type JsonSchema, portable } from '@mizan/schemas';
import type { AnyClass } from './routes.js';

/** A schema that may need others: it puts them among the components and answers how it is named there. */
export type Shape = (components: Components) => JsonSchema;

/** A part of a document that is no schema. */
export type JsonObject = { [key: string]: unknown };

const REFERENCE = '#/components/schemas/';

/** The named schemas of one document. */
export class Components {
  readonly schemas: Record<string, JsonSchema> = {};
  private readonly underWay = new Set<string>();

  /** The schema under this name. Throws where the name already means another schema: a client would get types of the wrong one. */
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

  /** The schemas that `document` or another of them refers to: a view leaves members of its contract out, and what only they need. */
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

  /** The schema of a contract's class itself, its nested classes among the components; `strict` refuses unknown fields. */
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

/** Requests are strict and answers are open, so one class may stand in a document twice. */
const publicName = (name: string, strict: boolean) =>
  strict ? `${name.replace(/(Dto|Terms)$/, '')}Input` : name;

/** Lone surrogates cannot be written in UTF-8, and some readers of patterns refuse to read their escapes. */
const SURROGATES = '\\uD800-\\uDFFF';

/** Draft 7 as it is derived → 2020-12 as OpenAPI 3.1 has it, in the form that people read. */
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

/** `anyOf: [{ type: t }, { type: null }]` reads better as `type: [t, null]`. */
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
