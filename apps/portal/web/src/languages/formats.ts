import { type Formats, formatsIn } from './formats-in';
import { useLanguage } from './language-provider';
import type { Language } from './languages';

const made = new Map<Language, Formats>();

/** Created once per language: formatters are slow to create, and a table has hundreds of cells. */
export function useFormats(): Formats {
  const { language } = useLanguage();
  const formats = made.get(language) ?? formatsIn(language);
  made.set(language, formats);
  return formats;
}
