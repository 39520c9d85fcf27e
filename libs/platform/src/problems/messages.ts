import type { Language, Text, Texts } from './language.js';
import { fieldMessages } from './messages/fields.js';
import { namedValues } from './messages/named-values.js';
import { requestMessages } from './messages/requests.js';

const ownTexts = { ...requestMessages, ...fieldMessages };
type Own = typeof ownTexts;

/**
 * Every code with its text in fr, ar and en; a code is never reworded. Whoever has codes of its own
 * adds them here (`declare module '@mizan/platform'`): what is added nowhere cannot be raised, what
 * is added with two texts does not compile.
 */
export interface ProblemTexts extends Own {}

export type ProblemCode = keyof ProblemTexts;
export type Parameters = Readonly<Record<string, string | number>>;

type NamesIn<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;
type NamesOf<C extends ProblemCode> = NamesIn<ProblemTexts[C]['en']>;

/** The parameters that the text of a code names. */
export type ParametersOf<C extends ProblemCode> = {
  readonly [name in NamesOf<C>]: string | number;
};
/** The parameters and what else may follow; both may be left out where the text names none. */
export type Said<C extends ProblemCode, Rest extends unknown[]> = [NamesOf<C>] extends [never]
  ? [parameters?: Record<string, never>, ...rest: Rest]
  : [parameters: ParametersOf<C>, ...rest: Rest];

/**
 * What one service or library says: the texts of its codes, and the names of values that stand in
 * them.
 */
export interface Messages {
  readonly texts: Texts;
  /** By parameter and value: what `{status}` says for `draft`. */
  readonly names?: Readonly<Record<string, Texts>>;
}

const texts = new Map<string, Text>();
const names = new Map<string, Text>();
registerMessages([{ texts: ownTexts, names: namedValues }]);

/**
 * Makes texts known before the first of them is said; one code or value with two texts is an error
 * of the program.
 */
export function registerMessages(messages: readonly Messages[]): void {
  for (const one of messages) {
    register(texts, one.texts);
    for (const [parameter, values] of Object.entries(one.names ?? {}))
      register(names, values, `${parameter} `);
  }
}

function register(known: Map<string, Text>, added: Texts, prefix = ''): void {
  for (const [name, text] of Object.entries(added)) {
    const key = `${prefix}${name}`;
    const before = known.get(key) ?? text;
    if (before.fr !== text.fr || before.ar !== text.ar || before.en !== text.en)
      throw new Error(`${key} has two texts: ${JSON.stringify([before, text])}`);
    known.set(key, text);
  }
}

/** Every text that is known by now, by its code. */
export const registeredTexts = (): Texts => Object.fromEntries(texts);

/**
 * The text of a code in a language; a `{status}` and a `{list}` are named in that language too. A
 * code that a former version has stored, or that another service has said, may have no text here:
 * then it is a refusal.
 */
export function textOf(code: ProblemCode, parameters: Parameters, language: Language): string {
  const text = texts.get(code) ?? ownTexts.refused;
  return text[language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(parameters[name] ?? '');
    return names.get(`${name} ${value}`)?.[language] ?? value;
  });
}
