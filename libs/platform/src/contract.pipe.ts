import { type ArgumentMetadata, Injectable, type PipeTransform, type Type } from '@nestjs/common';
import { canonicalContent, validatorFor } from '@mizan/schemas';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { beyondContract } from './beyond-contract.js';
import { faultsOf } from './problems/field-faults.js';
import { badField, FAULTS_MAX, invalid, notFound, Problem } from './problems/problem.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const PLAIN_TYPES: unknown[] = [String, Boolean, Number, Array, Object, undefined];

/** The content, if it is a JSON object; else 422. */
export function plainObject(content: unknown): Record<string, unknown> {
  if (typeof content === 'object' && content !== null && !Array.isArray(content))
    return content as Record<string, unknown>;
  throw badField('', 'not-an-object');
}

/**
 * Turns plain content into a validated instance with normalised identifiers. Unknown fields and
 * wrong values are refused.
 */
export async function checked<T extends object>(contract: Type<T>, content: unknown): Promise<T> {
  const instance = plainToInstance(contract, canonicalContent(contract, plainObject(content)));
  const beyond = beyondContract(instance, FAULTS_MAX);
  if (beyond.length === FAULTS_MAX || beyond.some(({ code }) => code === 'list-too-long'))
    throw invalid(beyond);
  const errors = await validate(instance, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
  });
  if (errors.length > 0) throw invalid(faultsOf(errors));
  return instance;
}

/**
 * The normalised content, validated like `checked` but much faster if it is valid: the compiled
 * validator accepts it. Only faults are found by the class, which knows the codes of the API.
 */
export async function checkedContent<T extends object>(
  contract: Type<T>,
  content: unknown,
): Promise<T> {
  const canonical = canonicalContent(contract, plainObject(content));
  if (validatorFor(contract, 'input')(canonical).length === 0) return canonical as T;
  return checked(contract, canonical);
}

/** The faults of a query name the parameter. A parameter that is given twice is refused. */
export async function queryOf<T extends object>(contract: Type<T>, query: unknown): Promise<T> {
  try {
    return await checked(contract, { ...(query as object) });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw invalid(
      (error.extra.errors ?? []).map(({ pointer = '', ...fault }) => ({
        ...fault,
        parameter: pointer.split('/')[1] ?? '',
      })),
    );
  }
}

/** Validates bodies and queries against their class. */
@Injectable()
export class ContractPipe implements PipeTransform {
  async transform(value: unknown, { metatype, type }: ArgumentMetadata): Promise<unknown> {
    if (PLAIN_TYPES.includes(metatype) || (type !== 'body' && type !== 'query')) return value;
    if (type === 'query') return queryOf(metatype as Type<object>, value);
    // a missing body counts as an empty one, so that every missing field is reported
    return checked(metatype as Type<object>, value ?? {});
  }
}

/** An id in a path. If it is not a UUID, the answer is 404. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!UUID.test(value)) throw notFound();
    return value.toLowerCase();
  }
}
