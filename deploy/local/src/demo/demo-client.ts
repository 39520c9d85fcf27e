export interface DemoAccess {
  portalUrl: string;
  /** The date of the services, `YYYY-MM-DD`. */
  today: string;
  tokenOf(client: string): Promise<string>;
}

interface Call {
  as: string;
  method?: 'POST' | 'PUT';
  /** The path below `/api/`: `employer-needs/v1/needs`. */
  path: string;
  /** Sent as JSON; a string or bytes are sent unchanged. */
  body?: unknown;
  contentType?: string;
  /** The idempotency key: a request may be repeated after a start that was interrupted. */
  key: string;
  version?: number;
}
export interface Answered {
  id: string;
  version: number;
}

const isSent = (body: unknown): body is string | Uint8Array<ArrayBuffer> =>
  typeof body === 'string' || body instanceof Uint8Array;

/** Calls the public HTTP API like any other client. */
export class DemoClient {
  private readonly tokens = new Map<string, Promise<string>>();

  constructor(private readonly access: DemoAccess) {}

  get today(): string {
    return this.access.today;
  }

  /** The body of the answer. Throws with the message of the service. */
  async call<T = Answered>({
    as,
    method = 'POST',
    path,
    body,
    contentType = 'application/json',
    key,
    version,
  }: Call): Promise<T> {
    if (!this.tokens.has(as)) this.tokens.set(as, this.access.tokenOf(as));
    const headers = {
      authorization: `Bearer ${await this.tokens.get(as)}`,
      'idempotency-key': `demo-${key}`,
      ...(body !== undefined && { 'content-type': contentType }),
      ...(version !== undefined && { 'if-match': `"v${version}"` }),
    };
    const answer = await fetch(`${this.access.portalUrl}/api/${path}`, {
      method,
      headers,
      ...(body !== undefined && { body: isSent(body) ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return JSON.parse(text) as T;
  }
}
