import { queryOptions, useQuery } from '@tanstack/react-query';
import { createContext, use } from 'react';
import { address, ask, isAway, isSessionEnd } from '../api/ask';

export interface Session {
  organisation: string;
  name: string;
  role: string;
  territory: string;
  scopes: string[];
  isDemo: boolean;
  isDevelopment: boolean;
  expiresAt: string;
  /** Territories whose real boundaries this installation serves; a request for others would only fail. */
  territoryPacks?: string[];
  /** The day that the services live on, where it is not simply the day in Casablanca. */
  today?: string;
}

export const sessionKey = ['session'] as const;
const RETRY_MS = 3_000;
const LOOK_AGAIN_MS = 5 * 60_000;

/** Who is signed in, as the portal wrote it into the page; it is asked for where it did not. */
export function sessionInPage(): Session | undefined {
  const written = document.querySelector<HTMLMetaElement>('meta[name="mizan-session"]')?.content;
  return written === undefined ? undefined : (JSON.parse(written) as Session);
}

/** Asked once, again when the page is opened after a while, and every three seconds while nobody answers or the session has ended: it may begin anew in another window. */
export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: ({ signal }) => ask<Session>('/session', {}, { signal }),
  retry: false,
  staleTime: LOOK_AGAIN_MS,
  refetchInterval: ({ state }) =>
    isAway(state.error) || isSessionEnd(state.error) ? RETRY_MS : false,
  refetchOnWindowFocus: ({ state }) => isSessionEnd(state.error) && 'always',
});
export const useSessionQuery = () => useQuery(sessionQuery);

export const SessionContext = createContext<Session | null>(null);

/** Who is signed in; only below the signed-in layout. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('Nobody is signed in here');
  return session;
}

/** Whether the signed-in person may do what a scope names. */
export const useMay = (scope: string): boolean => useSession().scopes.includes(scope);

/** Where a person signs in and comes back to; `as` names a demo account, in development only. */
export const signInAddress = (to: string, as?: string): string => address('/sign-in', { as, to });

const here = () => `${location.pathname}${location.search}`;
export const signInHere = (as?: string): void => location.assign(signInAddress(here(), as));

export async function signOut(): Promise<void> {
  await ask<void>('/sign-out', {}, { method: 'POST' });
  location.assign('/signed-out');
}
