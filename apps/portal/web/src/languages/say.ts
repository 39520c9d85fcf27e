import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { WordKey } from './languages';

export type Values = Record<string, string | number | Date>;
export type Say = (key: WordKey, values?: Values) => string;

/**
 * Braces, tags and doubled apostrophes. Most texts have none and need no formatter, and a table
 * shows hundreds of them.
 */
const TO_BE_FORMATTED = /[{<]|''/;

/** Translates a key into the language of the page. An unknown key does not compile. */
export function useSay(): Say {
  const intl = useIntl();
  return useCallback(
    (key, values) => {
      const text = intl.messages[key];
      return typeof text === 'string' && !TO_BE_FORMATTED.test(text)
        ? text
        : intl.formatMessage({ id: key }, values);
    },
    [intl],
  );
}

/**
 * Translates a key that is made of a code of a service; undefined if there is no word for it, for a
 * code that is newer than this page.
 */
export function useSayIfKnown(): (key: string) => string | undefined {
  const intl = useIntl();
  const say = useSay();
  return useCallback(
    (key) => (Object.hasOwn(intl.messages, key) ? say(key as WordKey) : undefined),
    [intl, say],
  );
}
