import type { ContractClass } from '@mizan/contracts';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { jsonSchemaOf, type JsonSchema } from '@mizan/documents';

/** A fault of a field: a JSON pointer into the data, and what is wrong there. */
export interface FieldFault {
  pointer: string;
  rule: string;
  message: string;
}

/** Answers the faults of a value against a contract; none means valid. Never throws. */
export type Validator = (data: unknown) => FieldFault[];

const UUID =
  /^[0-9A-F]{8}-[0-9A-F]{4}-[1-8][0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$|^0{8}-(0{4}-){3}0{12}$|^f{8}-(f{4}-){3}f{12}$/i;
const compiled = { strict: new Map<unknown, Validator>(), lenient: new Map<unknown, Validator>() };

/** The compiled validator of a contract, made once; `strict` refuses unknown fields, as at publish and at HTTP input. */
export function validatorFor(
  contract: ContractClass | (new () => object),
  { strict }: { strict: boolean },
): Validator {
  const known = compiled[strict ? 'strict' : 'lenient'];
  let validator = known.get(contract);
  if (!validator) known.set(contract, (validator = compile(jsonSchemaOf(contract, { strict }))));
  return validator;
}

function compile(schema: JsonSchema): Validator {
  const validate: ValidateFunction = newAjv().compile(schema);
  return (data) => (validate(data) ? [] : (validate.errors ?? []).slice(0, 20).map(toFault));
}

function newAjv(): Ajv {
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
    pointer:
      leaf === undefined
        ? instancePath
        : `${instancePath}/${leaf.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    rule: keyword,
    message: message ?? keyword,
  };
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isBusinessDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || year < 1956 || year > 2100) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && !isLeap ? 28 : (DAYS[month! - 1] ?? 0);
  return day! >= 1 && day! <= last;
}

function decimalPlaces(value: number): number {
  const [digits, exponent = '0'] = value.toString().split('e');
  return Math.max(0, (digits!.split('.')[1]?.length ?? 0) - Number(exponent));
}
