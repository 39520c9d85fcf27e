import { SCOPES } from '@mizan/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { Config, Problem } from '@mizan/platform';
import * as oidc from 'openid-client';
import { SessionSettings } from './session-settings.js';

export interface Tokens {
  accessToken: string;
  refreshToken?: string | undefined;
}
/** What must come back as it was sent. */
export interface SignInChecks {
  state: string;
  nonce: string;
  verifier: string;
}

const answerSecondsMax = 5;
const awayFromUs = () =>
  new Problem(503, 'identity-provider-away', {}, { headers: { 'retry-after': '1' } });

/** The identity provider as we are its client: authorization code with PKCE, refresh, revocation. */
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

  /** Where the person signs in; `hint` names the account in development. */
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

  /** The tokens for the code that came back with `url`; an error where anything is not as it was sent. */
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

  /** Found once; a provider that was away is asked again by the next who signs in. */
  private provider(): Promise<oidc.Configuration> {
    this.found ??= this.discover().catch((error: unknown) => {
      this.found = undefined;
      throw error;
    });
    return this.found;
  }

  /** Read by ourselves: the address at which we reach the provider may be another than the one that browsers and tokens know. */
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

/** Whether it was the provider that said no, rather than being away. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof oidc.ResponseBodyError || error instanceof oidc.AuthorizationResponseError;
