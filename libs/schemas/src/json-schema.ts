// @ts-expect-error the storage of @Type has no public entry and no types; the package's main is
// this same CommonJS build
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { getMetadataStorage, ValidationTypes } from 'class-validator';
import { targetConstructorToSchema } from 'class-validator-jsonschema';
import type { ISchemaConverters } from 'class-validator-jsonschema/build/defaultConverters.js';

export type AnyClass = abstract new (...parameters: never[]) => object;
type Metadata = {
  target: unknown;
  propertyName: string;
  name?: string;
  constraints?: unknown[];
  constraintCls?: unknown;
  type: string;
};
export type JsonSchema = {
  [key: string]: unknown;
  properties?: Record<string, JsonSchema>;
  required?: string[];
};

const SCHEDULE_STEPS: JsonSchema = {
  type: 'array',
  minItems: 1,
  maxItems: 200,
  items: {
    type: 'object',
    properties: {
      period: { type: 'string', pattern: '^[0-9]{4}-Q[1-4]$' },
      amount: { type: 'integer', minimum: 0, maximum: 1_000_000_000_000 },
    },
    required: ['period', 'amount'],
    additionalProperties: false,
  },
};

/**
 * JSON Schema of the decorators that are our own. The contracts test fails if one is missing here.
 */
const OWN_RULES: Record<string, JsonSchema> = {
  isBusinessDate: { type: 'string', format: 'date' },
  isIdentifier: { type: 'string', minLength: 1, format: 'identifier' },
  isSourceVersion: {
    anyOf: [
      { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
      { type: 'string', pattern: '^(0|[1-9][0-9]{0,15})$' },
    ],
  },
  isPhases: { ...SCHEDULE_STEPS, minItems: 0, maxItems: 1_000 },
  isSchedule: { anyOf: [{ const: 'linear' }, SCHEDULE_STEPS] },
};

/**
 * The JSON Schema (draft 7) of a contract, from its class-validator metadata; nested classes are
 * under `definitions`, and `strict` refuses unknown fields. Throws if a rule cannot be expressed in
 * JSON Schema.
 */
export function jsonSchemaOf(contract: AnyClass, { strict }: { strict: boolean }): JsonSchema {
  const definitions: Record<string, JsonSchema> = {};
  const waiting = new Set<AnyClass>();
  const root = objectSchema(contract, strict, waiting);
  for (const nested of waiting) definitions[nested.name] ??= objectSchema(nested, strict, waiting);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: contract.name,
    ...root,
    ...(waiting.size > 0 ? { definitions } : {}),
  };
}

/** An id without a blank at its ends, for validators that cannot check more. */
const IDENTIFIER = '^\\S(.*\\S)?$';

/** The schema without our own keywords and formats, for other validators. It is less strict. */
export function portable<T>(schema: T): T {
  if (Array.isArray(schema)) return schema.map(portable) as T;
  if (typeof schema !== 'object' || schema === null) return schema;
  const { maxDecimalPlaces, format, ...rest } = schema as JsonSchema;
  return {
    ...Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, portable(value)])),
    ...(maxDecimalPlaces !== undefined && {
      description: `at most ${String(maxDecimalPlaces)} decimal places`,
    }),
    ...(format === 'identifier' ? { pattern: IDENTIFIER } : format !== undefined && { format }),
  } as T;
}

function objectSchema(target: AnyClass, strict: boolean, waiting: Set<AnyClass>): JsonSchema {
  const schema = structuredClone(
    targetConstructorToSchema(target, {
      classTransformerMetadataStorage: defaultMetadataStorage,
      additionalConverters: converters(waiting),
    }),
  ) as JsonSchema;
  const metadatas = getMetadataStorage().getTargetValidationMetadatas(
    target,
    '',
    true,
    false,
  ) as Metadata[];
  refuseUnknownRules(target, metadatas);
  const optional = new Set(
    metadatas
      .filter((one) => one.type === ValidationTypes.CONDITIONAL_VALIDATION)
      .map((one) => one.propertyName),
  );
  for (const [name, property] of Object.entries(schema.properties ?? {}))
    // IsOptional also allows null
    if (optional.has(name)) schema.properties![name] = { anyOf: [property, { type: 'null' }] };
  return { ...schema, ...(strict ? { additionalProperties: false } : {}) };
}

function converters(waiting: Set<AnyClass>): ISchemaConverters {
  const rules = Object.fromEntries(
    Object.entries(OWN_RULES).map(([name, rule]) => [name, () => structuredClone(rule)]),
  );
  return {
    ...rules,
    [ValidationTypes.NESTED_VALIDATION]: (meta) => {
      const typed = defaultMetadataStorage.findTypeMetadata(
        meta.target as never,
        meta.propertyName,
      );
      if (!typed) throw new Error(`${meta.propertyName} is nested without @Type`);
      const nested = typed.typeFunction() as AnyClass;
      waiting.add(nested);
      return { $ref: `#/definitions/${nested.name}` };
    },
    isUuid: () => ({ type: 'string', format: 'uuid' }),
    matches: (meta) => {
      const pattern = meta.constraints![0] as RegExp;
      if (pattern.flags.replace('u', '') !== '')
        throw new Error(`${meta.propertyName}: a pattern with flags has no JSON Schema`);
      return { type: 'string', allOf: [{ pattern: pattern.source }] };
    },
    isNumber: (meta) => {
      const places = (meta.constraints?.[0] as { maxDecimalPlaces?: number } | undefined)
        ?.maxDecimalPlaces;
      return { type: 'number', ...(places === undefined ? {} : { maxDecimalPlaces: places }) };
    },
  };
}

const KNOWN_RULES = new Set(
  'isOptional isString isInt isNumber isBoolean isIn isArray isUuid min max minLength maxLength arrayMinSize arrayMaxSize matches isObject isNotEmpty isDefined arrayUnique'.split(
    ' ',
  ),
);

function refuseUnknownRules(target: AnyClass, metadatas: Metadata[]): void {
  for (const { type, name, propertyName } of metadatas)
    if (
      type === ValidationTypes.CUSTOM_VALIDATION &&
      name &&
      !KNOWN_RULES.has(name) &&
      !(name in OWN_RULES)
    )
      throw new Error(
        `${target.name}.${propertyName}: the rule ${name} has no counterpart in JSON Schema`,
      );
}
