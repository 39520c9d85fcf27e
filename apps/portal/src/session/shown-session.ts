import { type Config, type Principal, Problem, ROLES } from '@mizan/platform';
import { decodeJwt } from 'jose';
import { packsIn } from '../territory-packs.js';
import type { ServicesDay } from '../clock/services-day.js';
import type { Tokens } from './identity-client.js';

/** What a page may know of the signed-in person. */
export interface ShownSession extends Pick<
  Principal,
  'organisation' | 'role' | 'territory' | 'scopes'
> {
  name: string;
  isDemo: boolean;
  isDevelopment: boolean;
  expiresAt: string;
  territoryPacks: readonly string[];
  /** The date of the services, if it is not the present day in Casablanca. */
  today?: string;
}

/**
 * Reads the shown session from an access token. Throws a problem if the provider left out our
 * claims.
 */
export function sessionsShown(
  { isDevelopment, MIZAN_DEMO, TERRITORY_PACKS }: Config,
  day: ServicesDay,
): (tokens: Tokens) => ShownSession {
  const territoryPacks = packsIn(TERRITORY_PACKS);
  return ({ accessToken }) => {
    const { organisation, role, territory, scope, name, exp } = decodeJwt<
      Omit<Principal, 'scopes'> & { scope?: string; name?: string }
    >(accessToken);
    if (!organisation || !territory || !ROLES.includes(role))
      throw new Problem(403, 'claims-missing');
    return {
      organisation,
      name: name ?? organisation,
      role,
      territory,
      scopes: (scope ?? '').split(' ').filter((each) => each !== '' && each !== 'openid'),
      isDemo: isDevelopment && MIZAN_DEMO === 'on',
      isDevelopment,
      expiresAt: new Date((exp ?? 0) * 1000).toISOString(),
      territoryPacks,
      today: day.read(),
    };
  };
}
