import { characterAtFault } from '@mizan/contracts';
import { pointerTo } from '@mizan/schemas';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import type { ProblemCode } from './messages.js';
import type { Fault } from './problem.js';

type Constraints = readonly unknown[];
type Explain = (constraints: Constraints, value: unknown) => Reading;
type Reading = { code: ProblemCode; parameters?: Record<string, string | number> };

const limit = (constraints: Constraints) => ({ limit: Number(constraints[0]) });

/** What each rule of class-validator says in the codes of the API. */
const readings: Readonly<Record<string, Explain>> = {
  arrayMaxSize: (constraints) => ({ code: 'list-too-long', parameters: limit(constraints) }),
  arrayMinSize: (constraints) => ({ code: 'list-too-short', parameters: limit(constraints) }),
  arrayUnique: () => ({ code: 'item-twice' }),
  isArray: () => ({ code: 'not-a-list' }),
  isBoolean: () => ({ code: 'not-true-or-false' }),
  isBusinessDate: () => ({ code: 'not-a-date' }),
  isIdentifier: (_constraints, value) => identifierFault(value),
  isIn: ([values]) => ({
    code: 'not-one-of',
    parameters: { values: (values as unknown[]).join(', ') },
  }),
  isInt: () => ({ code: 'not-a-whole-number' }),
  isNumber: ([options]) => ({
    code: 'not-a-number',
    parameters: {
      places: (options as { maxDecimalPlaces?: number } | undefined)?.maxDecimalPlaces ?? 15,
    },
  }),
  isObject: () => ({ code: 'not-an-object' }),
  isRFC3339: () => ({ code: 'not-an-instant' }),
  isSourceVersion: () => ({ code: 'not-a-source-version' }),
  isString: () => ({ code: 'not-text' }),
  isUuid: () => ({ code: 'not-an-id' }),
  max: (constraints) => ({ code: 'too-great', parameters: limit(constraints) }),
  maxLength: (constraints) => ({ code: 'too-long', parameters: limit(constraints) }),
  min: (constraints) => ({ code: 'too-small', parameters: limit(constraints) }),
  minLength: (constraints) => ({ code: 'too-short', parameters: limit(constraints) }),
  nestedValidation: () => ({ code: 'not-an-object' }),
  whitelistValidation: () => ({ code: 'unknown-field' }),
};

/** An identifier that is none names the character that makes it so. */
function identifierFault(value: unknown): Reading {
  if (typeof value !== 'string') return { code: 'not-text' };
  const character = characterAtFault(value);
  return character === undefined
    ? { code: 'empty-text' }
    : { code: 'unseen-character', parameters: { character } };
}

/**
 * A rule of our own names its code in its context, so that a pattern need not be explained by its
 * letters.
 */
function readingOf({ target, property, contexts, value }: ValidationError, rule: string): Reading {
  const own = (contexts?.[rule] as { code?: ProblemCode } | undefined)?.code;
  if (own) return { code: own };
  const known = readings[rule];
  if (!known) return { code: 'wrong-form' };
  const metadata = target
    ? getMetadataStorage().getTargetValidationMetadatas(target.constructor, '', false, false)
    : [];
  return known(
    metadata.find((one) => one.propertyName === property && one.name === rule)?.constraints ?? [],
    value,
  );
}

/** Every fault with its JSON pointer, in the order of the class. */
export function faultsOf(errors: readonly ValidationError[], pointer = ''): Fault[] {
  return errors.flatMap((error) => {
    const { property, value, constraints = {}, children = [] } = error;
    const at = pointerTo(pointer, property);
    if (value === undefined && children.length === 0)
      return [{ pointer: at, code: 'required' as const }];
    return [
      ...Object.keys(constraints).map((rule) => ({ pointer: at, ...readingOf(error, rule) })),
      ...faultsOf(children, at),
    ];
  });
}
