import type { Organisation } from '@mizan/client';
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useLanguage } from '../languages/language-provider';
import { clients, read } from '../api/clients';

const NONE: readonly Organisation[] = [];

/** The partners by name, in the reader's language; its id where one is not known. */
export function useOrganisations(isAsked = true) {
  const { language } = useLanguage();
  const { data = NONE, isLoading } = useQuery({
    queryKey: ['organisations'],
    queryFn: async ({ signal }) =>
      (
        await read(
          clients.agreements.GET('/v1/organisations', {
            params: { query: { limit: 1_000 } },
            signal,
          }),
        )
      ).data as Organisation[],
    enabled: isAsked,
    staleTime: Infinity,
  });
  const nameOf = useCallback(
    (id: string): string => data.find((one) => one.id === id)?.labels[language] ?? id,
    [data, language],
  );
  return { all: data, nameOf, isLoading };
}
