import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { WordKey } from './languages';

export type Values = Record<string, string | number | Date>;
export type Say = (key: WordKey, values?: Values) => string;

/** The words of the page's language; a key that no language has does not compile. */
export function useSay(): Say {
  const intl = useIntl();
  return useCallback((key, values) => intl.formatMessage({ id: key }, values), [intl]);
}
