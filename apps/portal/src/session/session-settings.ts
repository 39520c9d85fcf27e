import type { Config } from '@mizan/platform';
import { hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The settings of the sessions of people. */
export class SessionSettings {
  constructor(
    /** The addresses of the portal for browsers; the first is the public one. */
    readonly origins: readonly [string, ...string[]],
    readonly clientId: string,
    readonly clientSecret: string,
    private readonly secret: string,
  ) {}

  /**
   * A 256-bit key for one purpose. What was sealed for one purpose cannot be opened for another.
   */
  keyFor(purpose: string): Uint8Array {
    return derived(this.secret, purpose);
  }

  get isSecure(): boolean {
    return this.origins[0].startsWith('https:');
  }
}

/**
 * In production every setting comes from the environment. In development the secret is stored in
 * the data directory, and both names of the loopback are allowed.
 */
export function sessionSettings(config: Config): SessionSettings {
  const { isDevelopment, OIDC_CLIENT_ID, OIDC_ISSUER, PUBLIC_URL } = config;
  if (!isDevelopment) assertComplete(config);
  const secret = config.SESSION_SECRET ?? developmentSecret(config.MIZAN_DATA_DIR);
  // the portal itself serves the development provider
  const origin = new URL(PUBLIC_URL ?? OIDC_ISSUER).origin;
  const clientSecret =
    config.OIDC_CLIENT_SECRET ??
    Buffer.from(derived(secret, 'mizan client of the portal')).toString('base64url');
  return new SessionSettings(
    isDevelopment ? [origin, ...otherLoopback(origin)] : [origin],
    OIDC_CLIENT_ID,
    clientSecret,
    secret,
  );
}

function assertComplete(config: Config): void {
  const missing = (['PUBLIC_URL', 'OIDC_CLIENT_SECRET', 'SESSION_SECRET'] as const).filter(
    (name) => !config[name],
  );
  if (missing.length > 0)
    throw new Error(`The portal signs people in and needs ${missing.join(', ')}`);
}

const derived = (secret: string, purpose: string) =>
  new Uint8Array(hkdfSync('sha256', secret, '', purpose, 32));

function otherLoopback(origin: string): string[] {
  const url = new URL(origin);
  const other = ({ localhost: '127.0.0.1', '127.0.0.1': 'localhost' } as Record<string, string>)[
    url.hostname
  ];
  return other ? [Object.assign(url, { hostname: other }).origin] : [];
}

/**
 * Created once and stored, so that people stay signed in after a restart. Without a directory it
 * lasts as long as the process.
 */
function developmentSecret(dataDir: string | undefined): string {
  const made = randomBytes(32).toString('base64url');
  if (!dataDir) return made;
  const file = path.join(dataDir, 'session-secret');
  if (existsSync(file)) return readFileSync(file, 'utf8');
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(`${file}.new`, made, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return made;
}
