import { SCOPES } from '@mizan/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { Config, Problem } from '@mizan/platform';
import * as oidc from 'openid-client';
import { SessionSettings } from './session-settings.js';

export interface Tokens {
  accessToken: string;
  refreshToken?: string | undefined;
}
/** Values that must come back unchanged. */
export interface SignInChecks {
  state: string;
  nonce: string;
  verifier: string;
}

const answerSecondsMax = 5;
const awayFromUs = () =>
  new Problem(503, 'identity-provider-away', {}, { headers: { 'retry-after': '1' } });

/**
 * The portal as a client of the identity provider: authorization code with PKCE, refresh,
 * revocation.
 */
@Injectable()
export class IdentityClient {
  private found: Promise<oidc.Configuration> | undefined;

  constructor(
    @Inject(Config) private readonly config: Config,
    @Inject(SessionSettings) private readonly settings: SessionSettings,
  ) {}

  newChecks(): SignInChecks {
    return {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    };
  }

  /** The address of the sign-in. In development `hint` names the account. */
  async signInAt(
    redirectUri: string,
    { state, nonce, verifier }: SignInChecks,
    hint?: string,
  ): Promise<URL> {
    return oidc.buildAuthorizationUrl(await this.provider(), {
      redirect_uri: redirectUri,
      scope: ['openid', ...SCOPES].join(' '),
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(hint && { login_hint: hint }),
    });
  }

  /** The tokens for the code in `url`. Throws if a check fails. */
  async exchange(url: URL, { state, nonce, verifier }: SignInChecks): Promise<Tokens> {
    return tokensIn(
      await oidc.authorizationCodeGrant(await this.provider(), url, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      }),
    );
  }

  async refresh(refreshToken: string): Promise<Tokens> {
    return {
      refreshToken,
      ...tokensIn(await oidc.refreshTokenGrant(await this.provider(), refreshToken)),
    };
  }

  async revoke(refreshToken: string): Promise<void> {
    const provider = await this.provider();
    if (provider.serverMetadata().revocation_endpoint)
      await oidc.tokenRevocation(provider, refreshToken, { token_type_hint: 'refresh_token' });
  }

  /** Discovered once. If the provider was unavailable, the next sign-in tries again. */
  private provider(): Promise<oidc.Configuration> {
    this.found ??= this.discover().catch((error: unknown) => {
      this.found = undefined;
      throw error;
    });
    return this.found;
  }

  /**
   * Not done by the library: our address of the provider may differ from the one that browsers and
   * tokens use.
   */
  private async discover(): Promise<oidc.Configuration> {
    const {
      OIDC_ISSUER: issuer,
      OIDC_DISCOVERY_URL: discoveryUrl = `${issuer}/.well-known/openid-configuration`,
    } = this.config;
    const answer = await fetch(discoveryUrl, {
      signal: AbortSignal.timeout(answerSecondsMax * 1000),
    }).catch(() => undefined);
    if (!answer?.ok) throw awayFromUs();
    const metadata = (await answer.json()) as oidc.ServerMetadata;
    if (metadata.issuer !== issuer)
      throw new Error(`${discoveryUrl} describes ${metadata.issuer}, not ${issuer}`);
    const { clientId, clientSecret } = this.settings;
    const provider = new oidc.Configuration(
      metadata,
      clientId,
      {},
      oidc.ClientSecretBasic(clientSecret),
    );
    provider.timeout = answerSecondsMax;
    if ([issuer, discoveryUrl].some((url) => url.startsWith('http:')))
      oidc.allowInsecureRequests(provider);
    return provider;
  }
}

const tokensIn = ({
  access_token: accessToken,
  refresh_token: refreshToken,
}: oidc.TokenEndpointResponse): Tokens => ({ accessToken, ...(refreshToken && { refreshToken }) });

/** Whether the provider refused, rather than being unavailable. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof oidc.ResponseBodyError || error instanceof oidc.AuthorizationResponseError;
