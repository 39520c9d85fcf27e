import { SCOPES, SCOPES_OF_ROLE } from '@mizan/contracts';
import { answersForItself, askForBody, BODY_IDLE_MS, type Config } from '@mizan/platform';
import type { FastifyInstance } from 'fastify';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { importJWK, SignJWT } from 'jose';
import { isIP } from 'node:net';
import Provider, { type Configuration } from 'oidc-provider';
import type { SessionSettings } from '../session/session-settings.js';
import { adapterWith } from './client-adapter.js';
import { DevelopmentClients, type DevelopmentClient } from './development-clients.js';
import { Partners } from './partners.js';
import { People } from './people.js';
import { signingKeys, type SigningKeys } from './signing-keys.js';
import { serviceUrls } from '../service-urls.js';

const tokenSeconds = 8 * 3600;
const refreshSeconds = 30 * 24 * 3600;
const resource = 'urn:mizan';
const mountedAt = '/oidc';
const interactions = `${mountedAt}/interaction/`;

export interface IdentityProviderOptions {
  config: Config;
  portal: SessionSettings;
}

/**
 * The identity provider of development. Client credentials give a signed JWT with all scopes of the
 * client. The people of the demo sign in to the portal without a form. It does not run with
 * NODE_ENV=production, and only on the loopback.
 */
export async function identityProvider(
  fastify: FastifyInstance,
  { config, portal }: IdentityProviderOptions,
): Promise<void> {
  if (!config.isDevelopment)
    throw new Error('The development identity provider does not run with NODE_ENV=production');
  if (!isLoopback(config.HOST))
    throw new Error(
      `The development identity provider listens on the loopback only, not on ${config.HOST}`,
    );
  const keys = await signingKeys(config.MIZAN_DATA_DIR);
  const partners = new Partners({
    url: serviceUrls(config)['partner-agreements'],
    token: () => readingToken(config, keys),
    file: config.ORGANISATIONS_FILE,
  });
  const clients = new DevelopmentClients(partners, config.VERIFY_SECRET);
  const people = new People(clients);
  const provider = new Provider(
    config.OIDC_ISSUER,
    configuration(clients, people, portal, keys, config.OIDC_AUDIENCE),
  );
  const answer = provider.callback();
  answersForItself(fastify);
  fastify.removeAllContentTypeParsers();
  // the provider reads the body itself
  fastify.addContentTypeParser('*', (_request, _payload, done) => done(null));
  fastify.all(`${mountedAt}/*`, (request, reply) => {
    reply.hijack();
    const url = request.raw.url ?? '';
    request.raw.setTimeout(BODY_IDLE_MS, () => request.raw.destroy()); // ends a body that stalls
    askForBody(request, reply);
    forgetSession(request.raw);
    if (url.startsWith(interactions))
      return void signInAsHinted(provider, people, request.raw, reply.raw);
    Object.assign(request.raw, { originalUrl: url, url: url.slice(mountedAt.length) });
    void answer(request.raw, reply.raw);
  });
}

/** The provider's own token, to look up an organisation that signs in. */
async function readingToken(
  { OIDC_ISSUER, OIDC_AUDIENCE }: Config,
  { jwks }: SigningKeys,
): Promise<string> {
  const [key] = jwks.keys;
  const claims = { organisation: 'operations', role: 'operations', territory: 'MA' };
  return new SignJWT({ ...claims, scope: 'agreements:read' })
    .setProtectedHeader({ alg: 'ES256', kid: key!.kid! })
    .setSubject('identity-provider')
    .setIssuer(OIDC_ISSUER)
    .setAudience(OIDC_AUDIENCE)
    .setExpirationTime('1m')
    .sign(await importJWK(key!, 'ES256'));
}

const isLoopback = (host: string) =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

/** Every sign-in starts from nothing: an earlier one must not sign somebody in again. */
function forgetSession({ headers }: IncomingMessage): void {
  if (headers.cookie)
    headers.cookie = headers.cookie
      .split(/;\s*/)
      .filter((cookie) => !cookie.startsWith('_session'))
      .join('; ');
}

async function signInAsHinted(
  provider: Provider,
  people: People,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const accountId = await people.hinted(await provider.interactionDetails(request, response));
    const result = accountId
      ? { login: { accountId, remember: false } }
      : { error: 'access_denied', error_description: 'There is nobody of this name' };
    await provider.interactionFinished(request, response, result);
  } catch {
    response
      .writeHead(400, { 'content-type': 'text/plain; charset=utf-8' })
      .end('This sign-in has expired: ask for the page again');
  }
}

const ttl: Configuration['ttl'] = {
  ClientCredentials: tokenSeconds,
  AccessToken: tokenSeconds,
  IdToken: 600,
  RefreshToken: refreshSeconds,
  Interaction: 600,
  Grant: refreshSeconds,
  Session: refreshSeconds,
};

function configuration(
  clients: DevelopmentClients,
  people: People,
  portal: SessionSettings,
  { jwks, cookieKey }: SigningKeys,
  audience: string,
): Configuration {
  const scopes = [...SCOPES, ...SCOPES_OF_ROLE.verifier];
  return {
    adapter: adapterWith(async (id) => {
      const client = await clients.find(id);
      return client && registration(client);
    }),
    clients: [portalRegistration(portal)],
    jwks: jwks as Configuration['jwks'],
    cookies: { keys: [cookieKey], long: { path: mountedAt } },
    scopes,
    routes: { authorization: '/auth', token: '/token', jwks: '/jwks', revocation: '/revoke' },
    clientAuthMethods: ['client_secret_basic', 'client_secret_post'],
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    ttl,
    pkce: { required: () => true },
    issueRefreshToken: () => true,
    interactions: { url: (_context, { uid }) => `${interactions}${uid}` },
    renderError: (context, { error, error_description: why }) => {
      context.type = 'text/plain'; // the provider's own page would load a font from elsewhere
      context.body = `${error}: ${why ?? ''}`;
    },
    findAccount: people.findAccount,
    loadExistingGrant: people.grantFor(resource),
    ...tokenContent(clients),
    features: featuresFor(scopes, audience),
  };
}

/** The content of a token: whom it identifies, with role, territory and scopes. */
function tokenContent(
  clients: DevelopmentClients,
): Pick<Configuration, 'extraTokenClaims' | 'formats'> {
  /** The person who signed in through the portal, or the client itself. */
  const holderOf = ({ accountId, clientId }: { accountId?: string; clientId?: string }) =>
    clients.find(accountId ?? clientId ?? '');
  return {
    extraTokenClaims: async (_context, token) => {
      const holder = await holderOf(token);
      const isPerson = 'accountId' in token && token.accountId;
      return { ...claimsOf(holder), ...(isPerson && { name: holder?.name }) };
    },
    formats: {
      customizers: {
        jwt: async (_context, token, jwt) =>
          void grantAll(token, jwt.payload, await holderOf(token)),
      },
    },
  };
}

const featuresFor = (scopes: readonly string[], audience: string): Configuration['features'] => ({
  devInteractions: { enabled: false },
  clientCredentials: { enabled: true },
  revocation: {
    enabled: true,
    allowedPolicy: (_context, client, token) => token.clientId === client.clientId,
  },
  rpInitiatedLogout: { enabled: false },
  resourceIndicators: {
    enabled: true,
    defaultResource: () => resource,
    useGrantedResource: () => true,
    getResourceServerInfo: () => ({
      scope: scopes.join(' '),
      audience,
      accessTokenFormat: 'jwt',
      accessTokenTTL: tokenSeconds,
      jwt: { sign: { alg: 'ES256' } },
    }),
  },
});

const registration = ({ id, secret, scopes }: DevelopmentClient) => ({
  client_id: id,
  client_secret: secret,
  scope: scopes.join(' '),
  grant_types: ['client_credentials'],
  redirect_uris: [],
  response_types: [],
  id_token_signed_response_alg: 'ES256' as const,
});

const portalRegistration = ({ clientId, clientSecret, origins }: SessionSettings) => ({
  client_id: clientId,
  client_secret: clientSecret,
  scope: ['openid', ...SCOPES].join(' '),
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code' as const],
  redirect_uris: origins.map((origin) => `${origin}/sign-in/callback`),
  id_token_signed_response_alg: 'ES256' as const,
});

const claimsOf = (client: DevelopmentClient | undefined) =>
  client && { organisation: client.id, role: client.role, territory: client.territory };

/** A request without a scope gets all scopes of the client, as the answer says. */
function grantAll(
  token: { scope?: string },
  payload: object,
  client: DevelopmentClient | undefined,
): void {
  if (token.scope || !client) return;
  const scope = client.scopes.join(' ');
  token.scope = scope;
  Object.assign(payload, { scope });
}
