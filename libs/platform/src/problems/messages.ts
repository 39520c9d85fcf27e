import type { Language, Text } from './language.js';
import { agreementMessages } from './messages/agreements.js';
import { fieldMessages } from './messages/fields.js';
import { namedValues } from './messages/named-values.js';
import { needMessages } from './messages/needs.js';
import { projectionMessages } from './messages/projections.js';
import { requestMessages } from './messages/requests.js';
import { trainingMessages } from './messages/training.js';

/** Every code of the API with its text in fr, ar and en. A code is never reworded. */
export const messages = {
  ...requestMessages,
  ...fieldMessages,
  ...needMessages,
  ...trainingMessages,
  ...agreementMessages,
  ...projectionMessages,
} as const;

export type ProblemCode = keyof typeof messages;
export type Parameters = Readonly<Record<string, string | number>>;

type NamesIn<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;
type NamesOf<C extends ProblemCode> = NamesIn<(typeof messages)[C]['en']>;

/** The parameters that the text of a code names. */
export type ParametersOf<C extends ProblemCode> = {
  readonly [name in NamesOf<C>]: string | number;
};
/** The parameters and what else may follow; both may be left out where the text names none. */
export type Said<C extends ProblemCode, Rest extends unknown[]> = [NamesOf<C>] extends [never]
  ? [parameters?: Record<string, never>, ...rest: Rest]
  : [parameters: ParametersOf<C>, ...rest: Rest];

export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(messages, code);

/** The text of a code in a language; a `{status}` and a `{list}` are named in that language too. */
export function textOf(code: ProblemCode, parameters: Parameters, language: Language): string {
  const text: Text = messages[code];
  return text[language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(parameters[name] ?? '');
    return namedValues[name]?.[value]?.[language] ?? value;
  });
}
