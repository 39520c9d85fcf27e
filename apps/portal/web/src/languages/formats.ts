import { useMemo } from 'react';
import { type Formats, formatsIn } from './formats-in';
import { useLanguage } from './language-provider';

export function useFormats(): Formats {
  const { language } = useLanguage();
  return useMemo(() => formatsIn(language), [language]);
}
