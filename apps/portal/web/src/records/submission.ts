const BYTES = 16;

function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(BYTES)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/**
 * One idempotency key per submission. A repeat after a lost answer keeps its key; other content or
 * another version gets a new one.
 */
export class SubmissionKeys {
  private content: string | undefined;
  private key = '';

  of(content: unknown): string {
    const text = JSON.stringify(content);
    if (text !== this.content) {
      this.content = text;
      this.key = newKey();
    }
    return this.key;
  }
  /** The service has answered: the same content would be a new submission. */
  answered(): void {
    this.content = undefined;
  }
}

export interface Submission {
  readonly key: string;
  readonly version: number;
}

/** `If-Match` names the version that the reader saw. */
export const commandHeaders = ({ key, version }: Submission) => ({
  'If-Match': `"v${version}"`,
  'Idempotency-Key': key,
});
export const creationHeaders = (key: string) => ({ 'Idempotency-Key': key });
