import { type Formats, formatsIn } from './formats-in';
import { useLanguage } from './language-provider';
import type { Language } from './languages';

const made = new Map<Language, Formats>();

/** Made once for a language: a table has hundreds of cells, and a browser takes its time for each formatter. */
export function useFormats(): Formats {
  const { language } = useLanguage();
  const formats = made.get(language) ?? formatsIn(language);
  made.set(language, formats);
  return formats;
}
