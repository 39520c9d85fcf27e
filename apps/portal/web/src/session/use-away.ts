import { useEffect, useState } from 'react';
import { isAway } from '../api/ask';

/** Whether nobody answers a question: from the first try that was given up until an answer is there, also while it is asked anew. */
export function useAway({ data, error }: { data: unknown; error: Error | null }): boolean {
  const [wasAway, setAway] = useState(false);
  const isAwayNow = data === undefined && (isAway(error) || (wasAway && error === null));
  useEffect(() => setAway(isAwayNow), [isAwayNow]);
  return isAwayNow;
}
