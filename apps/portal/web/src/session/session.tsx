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
  /** The territories with real boundaries. A request for another one would fail. */
  territoryPacks?: string[];
  /** The date of the services, if it is not the present day in Casablanca. */
  today?: string;
}

export const sessionKey = ['session'] as const;
const RETRY_MS = 3_000;
const LOOK_AGAIN_MS = 5 * 60_000;

/** The session that the portal wrote into the page; undefined if it did not. */
export function sessionInPage(): Session | undefined {
  const written = document.querySelector<HTMLMetaElement>('meta[name="mizan-session"]')?.content;
  return written === undefined ? undefined : (JSON.parse(written) as Session);
}

/**
 * Loaded once, and again when the page is used after a while. Every three seconds while the server
 * is unavailable or the session has ended, because it may be renewed in another window.
 */
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

/** The session; only below the signed-in layout. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('Nobody is signed in here');
  return session;
}

/** Whether the session has a scope. */
export const useMay = (scope: string): boolean => useSession().scopes.includes(scope);

const READING_SOURCES = ['council', 'agency', 'operator', 'ministry', 'planner'];

/** Whether the reader may see the records behind a figure. The others read the figures alone. */
export const useReadsSources = (): boolean => READING_SOURCES.includes(useSession().role);

/** Where a person signs in and comes back to; `as` names a demo account, in development only. */
export const signInAddress = (to: string, as?: string): string => address('/sign-in', { as, to });

const here = () => `${location.pathname}${location.search}`;
export const signInHere = (as?: string): void => location.assign(signInAddress(here(), as));

export async function signOut(): Promise<void> {
  await ask<void>('/sign-out', {}, { method: 'POST' });
  location.assign('/signed-out');
}
