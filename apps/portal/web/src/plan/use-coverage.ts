import { useCallback } from 'react';
import { useFormats } from '../languages/formats';
import { type Covered, coverageIn } from './coverage';

/** Formats a coverage in the language of the page. */
export function useCoverage(): (of: Covered) => string {
  const formats = useFormats();
  return useCallback((of) => coverageIn(formats, of), [formats]);
}
