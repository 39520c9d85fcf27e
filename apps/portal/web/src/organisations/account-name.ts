import { useCallback } from 'react';
import { useSay } from '../languages/say';
import { useOrganisations } from './organisations';
import { useSession } from '../session/session';

/** People of the demo who belong to no organisation. */
const unaffiliated = { planner: 'account.planner', operations: 'account.operations' } as const;
const isUnaffiliated = (id: string): id is keyof typeof unaffiliated =>
  Object.hasOwn(unaffiliated, id);

/**
 * Whom the development provider signs in without a form: its two people, and every organisation
 * that has an account.
 */
export function useDemoAccounts(): readonly string[] {
  const { isDevelopment, scopes } = useSession();
  const { all } = useOrganisations(isDevelopment && scopes.includes('agreements:read'));
  const organisations = all
    .filter(({ kind, status }) => kind !== 'external' && status === 'registered')
    .map(({ id }) => id);
  return ['planner', ...organisations, 'operations'];
}

/**
 * The demo's accounts stand for an organisation and have its name in the reader's language; anybody
 * else has the name that the provider gave.
 */
export function useAccountName(): (id: string, given?: string) => string {
  const say = useSay();
  const { isDevelopment, scopes } = useSession();
  const { all, nameOf } = useOrganisations(isDevelopment && scopes.includes('agreements:read'));
  return useCallback(
    (id, given = id) => {
      if (!isDevelopment) return given;
      if (isUnaffiliated(id)) return say(unaffiliated[id]);
      return all.some((one) => one.id === id) ? nameOf(id) : given;
    },
    [all, nameOf, say, isDevelopment],
  );
}
