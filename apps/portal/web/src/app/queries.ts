import { QueryCache, QueryClient } from '@tanstack/react-query';
import { isAway, isSessionEnd } from '../api/ask';
import { sessionKey } from '../session/session';

const AGAIN_MS = 4_000;
const TRIES_MAX = 2;

export const queries = new QueryClient({
  queryCache: new QueryCache({
    // the next request notices that the session has ended
    onError: (error, query) => {
      if (isSessionEnd(error) && query.queryKey[0] !== sessionKey[0])
        void queries.invalidateQueries({ queryKey: sessionKey });
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => isAway(error) && count < TRIES_MAX,
      retryDelay: 800,
      refetchInterval: ({ state }) => (isAway(state.error) ? AGAIN_MS : false),
    },
  },
});
