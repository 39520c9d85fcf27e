import { useCallback } from 'react';
import { useSession } from '../session/session';
import { dayInCasablanca } from './days';

/** Today, as the services count days: in Casablanca, wherever the browser is, or the day that the services of a development were set to. Asked when it is needed: a page may stay open over midnight. */
export function useToday(): () => string {
  const { today } = useSession();
  return useCallback(() => today ?? dayInCasablanca(new Date()), [today]);
}
