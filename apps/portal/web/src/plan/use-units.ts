import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';

/** Formats whole amounts with their unit. */
export function useUnits(): { openings(n: number): string; persons(n: number): string } {
  const say = useSay();
  const { count } = useFormats();
  return {
    openings: (n) => say('count.openings', { n, shown: count(n) }),
    persons: (n) => say('count.persons', { n, shown: count(n) }),
  };
}
