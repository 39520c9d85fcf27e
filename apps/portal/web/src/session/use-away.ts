import { useEffect, useState } from 'react';
import { isAway } from '../api/ask';

/**
 * Whether a question stays unanswered: from the first failed try until there is an answer, also
 * during further tries.
 */
export function useAway({ data, error }: { data: unknown; error: Error | null }): boolean {
  const [wasAway, setAway] = useState(false);
  const isAwayNow = data === undefined && (isAway(error) || (wasAway && error === null));
  useEffect(() => setAway(isAwayNow), [isAwayNow]);
  return isAwayNow;
}
