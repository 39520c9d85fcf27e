import { useQueryClient } from '@tanstack/react-query';
import { organisationsKey } from '../organisations/organisations';

/**
 * The names of organisations are asked for once a visit: again after one was registered or changed.
 */
export function useNamesAgain(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: organisationsKey });
}
