import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { LiveFigures, type LiveState } from './live-figures';

export type { LiveState };

/** Moves the figures of the page as the plan moves. */
export function useLive(): LiveState {
  const queries = useQueryClient();
  const [state, setState] = useState<LiveState>('opening');
  useEffect(() => {
    const live = new LiveFigures(queries, setState);
    return () => live.end();
  }, [queries]);
  return state;
}
