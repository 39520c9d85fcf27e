import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const CLAIMS = { organisation: 'anapec', role: 'agency', territory: 'MA' };

/**
 * An identity provider as far as services see one: its keys at an address, and the tokens that it
 * signs.
 */
export interface TokenIssuer {
  readonly issuer: string;
  readonly jwksUrl: string;
  token(scope: string, claims?: Record<string, string>): Promise<string>;
  close(): void;
}

export async function startTokenIssuer(
  issuer = 'http://localhost:8080/oidc',
): Promise<TokenIssuer> {
  const keys = await generateKeyPair('ES256', { extractable: true });
  const jwks = JSON.stringify({
    keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' }],
  });
  const server = createServer((_request, response) =>
    response.setHeader('content-type', 'application/json').end(jwks),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    issuer,
    jwksUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`,
    token: (scope, claims = {}) =>
      new SignJWT({ ...CLAIMS, scope, ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
        .setSubject(claims.sub ?? 'anapec')
        .setIssuer(issuer)
        .setAudience('mizan')
        .setExpirationTime('1h')
        .sign(keys.privateKey),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
