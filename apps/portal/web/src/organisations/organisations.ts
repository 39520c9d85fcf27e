import type { Organisation } from '@mizan/client';
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useLanguage } from '../languages/language-provider';
import { clients, read } from '../api/clients';
import { everyPage } from '../api/every-page';

export const organisationsKey = ['organisations'] as const;
const NONE: readonly Organisation[] = [];

/**
 * The organisations of the partnership by name, in the reader's language; the id of one that is not
 * known.
 */
export function useOrganisations(isAsked = true) {
  const { language } = useLanguage();
  const { data = NONE, isLoading } = useQuery({
    queryKey: organisationsKey,
    queryFn: ({ signal }) =>
      everyPage((cursor) =>
        read(
          clients.agreements.GET('/v1/organisations', {
            params: { query: { limit: 1_000, cursor } },
            signal,
          }),
        ),
      ),
    enabled: isAsked,
    staleTime: Infinity,
  });
  const nameOf = useCallback(
    (id: string): string => {
      const name = data.find((one) => one.id === id)?.name;
      return name?.[language] ?? name?.fr ?? id;
    },
    [data, language],
  );
  const kindOf = useCallback(
    (id: string): Organisation['kind'] | undefined => data.find((one) => one.id === id)?.kind,
    [data],
  );
  return { all: data, nameOf, kindOf, isLoading };
}
