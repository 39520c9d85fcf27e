import type { Config } from '@mizan/platform';
import type { FastifyInstance } from 'fastify';
import { isIP } from 'node:net';
import Provider, { type Configuration } from 'oidc-provider';
import { developmentClients, type DevelopmentClient } from './development-clients.js';
import { signingKeys, type SigningKeys } from './signing-keys.js';

const tokenSeconds = 8 * 3600;
const resource = 'urn:mizan';
const mountedAt = '/oidc';

/** The identity provider of development: client credentials give a signed JWT with all the client's scopes. Never with NODE_ENV=production, nor off the loopback. */
export async function identityProvider(fastify: FastifyInstance, { config }: { config: Config }): Promise<void> {
  if (!config.isDevelopment) throw new Error('The development identity provider does not run with NODE_ENV=production');
  if (!isLoopback(config.HOST)) throw new Error(`The development identity provider listens on the loopback only, not on ${config.HOST}`);
  const clients = developmentClients(config.VERIFY_SECRET);
  const provider = new Provider(config.OIDC_ISSUER, configuration(clients, await signingKeys(config.MIZAN_DATA_DIR), config.OIDC_AUDIENCE));
  const answer = provider.callback();
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('*', (_request, _payload, done) => done(null)); // the provider reads the body itself
  fastify.all(`${mountedAt}/*`, (request, reply) => {
    reply.hijack();
    const url = request.raw.url ?? '';
    Object.assign(request.raw, { originalUrl: url, url: url.slice(mountedAt.length) });
    void answer(request.raw, reply.raw);
  });
}

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

function configuration(clients: DevelopmentClient[], { jwks, cookieKey }: SigningKeys, audience: string): Configuration {
  const scopes = [...new Set(clients.flatMap((client) => client.scopes))];
  const byId = new Map(clients.map((client) => [client.id, client]));
  return {
    clients: clients.map(registration),
    jwks: jwks as Configuration['jwks'],
    cookies: { keys: [cookieKey] },
    scopes,
    routes: { token: '/token', jwks: '/jwks' },
    clientAuthMethods: ['client_secret_basic', 'client_secret_post'],
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    ttl: { ClientCredentials: tokenSeconds },
    extraTokenClaims: (_context, token) => claimsOf(byId.get(token.clientId ?? '')),
    formats: { customizers: { jwt: (_context, token, jwt) => void grantAll(token, jwt.payload, byId.get(token.clientId ?? '')) } },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        getResourceServerInfo: () => ({ scope: scopes.join(' '), audience, accessTokenFormat: 'jwt', accessTokenTTL: tokenSeconds, jwt: { sign: { alg: 'ES256' } } }),
      },
    },
  };
}

const registration = ({ id, secret, scopes }: DevelopmentClient) => ({
  client_id: id, client_secret: secret, scope: scopes.join(' '), grant_types: ['client_credentials'], redirect_uris: [], response_types: [], id_token_signed_response_alg: 'ES256' as const,
});

const claimsOf = (client: DevelopmentClient | undefined) => client && { organisation: client.id, role: client.role, territory: client.territory };

/** A request that names no scope gets all of the client's, as the answer says too. */
function grantAll(token: { scope?: string }, payload: object, client: DevelopmentClient | undefined): void {
  if (token.scope || !client) return;
  const scope = client.scopes.join(' ');
  token.scope = scope;
  Object.assign(payload, { scope });
}
