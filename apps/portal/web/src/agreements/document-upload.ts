import type { AgreementDocument } from '@mizan/client';
import { address } from '../api/ask';
import { contentDigest, fileHash } from '../files/file-hash';
import { sendFile } from '../files/send-file';

interface Upload {
  file: File;
  kind: AgreementDocument['kind'];
  onProgress(share: number): void;
}

/**
 * Hashes a file in the browser, then sends it with its hash: the service refuses another file than
 * the one that the reader chose. The same file again changes nothing, so it needs no key.
 */
export async function uploadDocument(
  agreement: string,
  { file, kind, onProgress }: Upload,
): Promise<void> {
  const hash = await fileHash(file);
  const at = address(`/api/partner-agreements/v1/agreements/${agreement}/documents`, {
    kind,
    fileName: file.name.normalize('NFC').trim(),
  });
  const headers: Record<string, string> = hash ? { 'content-digest': contentDigest(hash) } : {};
  await sendFile(at, file, { headers, onProgress });
}
