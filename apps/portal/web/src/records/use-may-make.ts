import { useQuery, type UseQueryOptions } from '@tanstack/react-query';

/** Whether the service lets the reader make a record, as its list says in `can`; undefined until it has answered. */
export function useMayMake<Verb extends string>(
  query: UseQueryOptions<Verb[], Error, Verb[], string[]>,
  verb: NoInfer<Verb>,
): boolean | undefined {
  return useQuery(query).data?.includes(verb);
}
