import { MantineProvider } from '@mantine/core';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { LanguageProvider } from '../languages/language-provider';
import type { Language, Words } from '../languages/languages';
import { isAway, isSessionEnd } from '../session/ask';
import { sessionKey } from '../session/session';
import { router } from './router';
import { cssVariables, theme } from './theme';

const AGAIN_MS = 4_000;
const TRIES_MAX = 2;

export const queries = new QueryClient({
  queryCache: new QueryCache({
    // a session that ends while the page is open is found by whatever is asked next
    onError: (error, query) => {
      if (isSessionEnd(error) && query.queryKey[0] !== sessionKey[0]) void queries.invalidateQueries({ queryKey: sessionKey });
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

export function Application({ initial }: { initial: { language: Language; words: Words } }) {
  return (
    <LanguageProvider initial={initial}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </LanguageProvider>
  );
}
