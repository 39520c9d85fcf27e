import { isBusinessDate, isIdentifier } from '@mizan/contracts';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { pointerTo } from './json-pointer.js';
import { type AnyClass, jsonSchemaOf, type JsonSchema } from './json-schema.js';

/** A fault of a field: a JSON pointer into the data, and the message. */
export interface FieldFault {
  pointer: string;
  rule: string;
  message: string;
}

/** Returns the faults of a value; an empty list means valid. Never throws. */
export type Validator = (data: unknown) => FieldFault[];

const UUID =
  /^[0-9A-F]{8}-[0-9A-F]{4}-[1-8][0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$|^0{8}-(0{4}-){3}0{12}$|^f{8}-(f{4}-){3}f{12}$/i;
/**
 * How strictly content is validated. `input` refuses unknown fields and bad identifiers.
 * `published` accepts identifiers that were stored before they had a rule. `read` also ignores
 * fields that are newer than the reader.
 */
export type Strictness = 'input' | 'published' | 'read';

const compiled = new Map<AnyClass, Map<Strictness, Validator>>();

/** The compiled validator of a contract; compiled once. */
export function validatorFor(contract: AnyClass, strictness: Strictness): Validator {
  let known = compiled.get(contract);
  if (!known) compiled.set(contract, (known = new Map()));
  let validator = known.get(strictness);
  if (!validator) known.set(strictness, (validator = compile(contract, strictness)));
  return validator;
}

function compile(contract: AnyClass, strictness: Strictness): Validator {
  const schema: JsonSchema = jsonSchemaOf(contract, { strict: strictness !== 'read' });
  const validate: ValidateFunction = newAjv(strictness).compile(schema);
  return (data) => (validate(data) ? [] : (validate.errors ?? []).slice(0, 20).map(toFault));
}

function newAjv(strictness: Strictness): Ajv {
  const ajv = new Ajv({
    strict: false,
    allErrors: false,
    validateFormats: true,
    unicodeRegExp: true,
    meta: false,
    validateSchema: false,
    addUsedSchema: false,
  });
  ajv.addFormat('uuid', UUID);
  ajv.addFormat('date', isBusinessDate);
  ajv.addFormat('identifier', strictness === 'input' ? isIdentifier : true);
  ajv.addKeyword({
    keyword: 'maxDecimalPlaces',
    type: 'number',
    validate: (places: number, value: number) => decimalPlaces(value) <= places,
  });
  return ajv;
}

function toFault({ instancePath, keyword, message, params }: ErrorObject): FieldFault {
  const missing = (params as { missingProperty?: string; additionalProperty?: string })
    .missingProperty;
  const unknown = (params as { additionalProperty?: string }).additionalProperty;
  const leaf = missing ?? unknown;
  return {
    pointer: leaf === undefined ? instancePath : pointerTo(instancePath, leaf),
    rule: keyword,
    message: message ?? keyword,
  };
}

function decimalPlaces(value: number): number {
  const [digits, exponent = '0'] = value.toString().split('e');
  return Math.max(0, (digits!.split('.')[1]?.length ?? 0) - Number(exponent));
}
