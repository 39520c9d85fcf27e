import { useCallback } from 'react';
import { useSession } from '../session/session';
import { dayInCasablanca } from './days';

/**
 * Today in Casablanca, wherever the browser is, or the date that the services of a development were
 * set to. A function, because a page may stay open over midnight.
 */
export function useToday(): () => string {
  const { today } = useSession();
  return useCallback(() => today ?? dayInCasablanca(new Date()), [today]);
}
