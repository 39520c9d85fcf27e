import { CompactEncrypt, compactDecrypt } from 'jose';

/** Encrypts a value as a JWE that only we can read or create: `dir`, A256GCM. */
export const seal = (value: object, key: Uint8Array): Promise<string> =>
  new CompactEncrypt(Buffer.from(JSON.stringify(value)))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .encrypt(key);

/** The sealed value; undefined for anything that was not sealed with this key. */
export async function open<T extends object>(
  sealed: string | undefined,
  key: Uint8Array,
): Promise<T | undefined> {
  if (!sealed) return undefined;
  try {
    const { plaintext } = await compactDecrypt(sealed, key, {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    return JSON.parse(Buffer.from(plaintext).toString()) as T;
  } catch {
    return undefined;
  }
}
