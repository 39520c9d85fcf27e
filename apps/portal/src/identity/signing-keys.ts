import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface SigningKeys {
  jwks: { keys: JWK[] };
  cookieKey: string;
}

/**
 * The keys of the provider. Created once and stored in the data directory, so that tokens stay
 * valid after a restart. Without a directory they last as long as the process.
 */
export async function signingKeys(dataDir: string | undefined): Promise<SigningKeys> {
  const file = dataDir && path.join(dataDir, 'identity-keys.json');
  if (file && existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as SigningKeys;
  const keys = await newKeys();
  if (file) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(keys), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return keys;
}

async function newKeys(): Promise<SigningKeys> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig', kid: randomUUID() };
  return { jwks: { keys: [key] }, cookieKey: randomBytes(32).toString('base64url') };
}
