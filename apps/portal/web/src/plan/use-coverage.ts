import { useCallback } from 'react';
import { useFormats } from '../languages/formats';
import { type Covered, coverageIn } from './coverage';

/** A coverage in the words of the page. */
export function useCoverage(): (of: Covered) => string {
  const formats = useFormats();
  return useCallback((of) => coverageIn(formats, of), [formats]);
}
