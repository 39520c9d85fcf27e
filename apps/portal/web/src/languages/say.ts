import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { WordKey } from './languages';

export type Values = Record<string, string | number | Date>;
export type Say = (key: WordKey, values?: Values) => string;

/** Braces, tags and doubled apostrophes; most texts have none, and a table says hundreds of them at once. */
const TO_BE_FORMATTED = /[{<]|''/;

/** The words of the page's language; a key that no language has does not compile. */
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
