import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { loadConfig } from '../config.js';
import { TokenVerifier } from './token-verifier.js';

const ISSUER = 'http://localhost:8080/oidc';
const CLAIMS = {
  organisation: 'anapec',
  role: 'agency',
  territory: 'MA',
  scope: 'needs:read needs:write',
};

describe('an access token', () => {
  let server: Server;
  let verifier: TokenVerifier;
  let asked = 0;
  let keys: Awaited<ReturnType<typeof generateKeyPair>>;
  beforeAll(async () => {
    keys = await generateKeyPair('RS256', { extractable: true });
    const jwks = JSON.stringify({
      keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' }],
    });
    server = createServer((_request, response) => {
      asked++;
      response.setHeader('content-type', 'application/json').end(jwks);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
    verifier = new TokenVerifier(
      loadConfig({ NODE_ENV: 'test', OIDC_ISSUER: ISSUER, OIDC_JWKS_URL: url }),
    );
  });
  afterAll(() => server.close());

  const signed = (
    claims: JWTPayload = CLAIMS,
    { issuer = ISSUER, audience = 'mizan', expires = '1h' } = {},
  ) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .setSubject('anapec')
      .setIssuer(issuer)
      .setAudience(audience)
      .setExpirationTime(expires)
      .sign(keys.privateKey);
  const enter = (authorization: string | undefined) => verifier.principalOf(authorization);
  const refused = (status: number, code: string) =>
    expect.objectContaining({ code, status }) as Error;
  const unauthenticated = () => refused(401, 'unauthenticated');

  it('says who calls', async () => {
    expect(await enter(`Bearer ${await signed()}`)).toMatchObject({
      client: 'anapec',
      organisation: 'anapec',
      role: 'agency',
      territory: 'MA',
      scopes: ['needs:read', 'needs:write'],
    });
  });

  it('is remembered once it was right, and not a second longer than it lasts', async () => {
    const token = await signed(CLAIMS, { expires: '2s' });
    const first = await enter(`Bearer ${token}`);
    expect(await enter(`bearer ${token}`)).toBe(first);
    jest.useFakeTimers({ now: Date.now() + 2_000, doNotFake: ['nextTick', 'setImmediate'] });
    try {
      await expect(enter(`Bearer ${token}`)).rejects.toThrow(unauthenticated());
    } finally {
      jest.useRealTimers();
    }
  });

  it('is not taken for one that was right because it was asked twice', async () => {
    const wrong = `${(await signed()).slice(0, -4)}AAAA`;
    await expect(enter(`Bearer ${wrong}`)).rejects.toThrow(unauthenticated());
    await expect(enter(`Bearer ${wrong}`)).rejects.toThrow(unauthenticated());
  });

  it('needs the provider no more once it is remembered', async () => {
    const token = await signed();
    await enter(`Bearer ${token}`);
    const before = asked;
    for (let i = 0; i < 100; i++) await enter(`Bearer ${token}`);
    expect(asked).toBe(before);
  });

  it('is refused where there is none, and what is none', async () => {
    await expect(enter(undefined)).rejects.toThrow(unauthenticated());
    await expect(enter('Basic eA==')).rejects.toThrow(unauthenticated());
    await expect(enter('Bearer a.b.c')).rejects.toThrow(unauthenticated());
  });

  it('refuses a token that has expired', async () =>
    expect(enter(`Bearer ${await signed(CLAIMS, { expires: '-1s' })}`)).rejects.toThrow(
      unauthenticated(),
    ));
  it('refuses a token for another audience', async () =>
    expect(enter(`Bearer ${await signed(CLAIMS, { audience: 'other' })}`)).rejects.toThrow(
      unauthenticated(),
    ));
  it('refuses a token of another issuer', async () =>
    expect(enter(`Bearer ${await signed(CLAIMS, { issuer: 'http://elsewhere' })}`)).rejects.toThrow(
      unauthenticated(),
    ));

  it('refuses a token that is not signed', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    await expect(
      enter(
        `Bearer ${part({ alg: 'none' })}.${part({ ...CLAIMS, sub: 'anapec', iss: ISSUER, aud: 'mizan', exp: 9_999_999_999 })}.`,
      ),
    ).rejects.toThrow(unauthenticated());
  });

  it('refuses a token signed with the public key as if it were a secret', async () => {
    const secret = new TextEncoder().encode(await exportSPKI(keys.publicKey));
    const forged = await new SignJWT(CLAIMS)
      .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
      .setSubject('anapec')
      .setIssuer(ISSUER)
      .setAudience('mizan')
      .setExpirationTime('1h')
      .sign(secret);
    await expect(enter(`Bearer ${forged}`)).rejects.toThrow(unauthenticated());
  });

  it('refuses a signature of other keys', async () => {
    const other = await generateKeyPair('RS256');
    const forged = await new SignJWT(CLAIMS)
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .setSubject('anapec')
      .setIssuer(ISSUER)
      .setAudience('mizan')
      .setExpirationTime('1h')
      .sign(other.privateKey);
    await expect(enter(`Bearer ${forged}`)).rejects.toThrow(unauthenticated());
  });

  it('refuses a token without organisation, role or territory', async () =>
    expect(enter(`Bearer ${await signed({ scope: 'needs:read' })}`)).rejects.toThrow(
      refused(403, 'claims-missing'),
    ));
});
