export interface DemoAccess {
  portalUrl: string;
  /** The date that the services live on, `YYYY-MM-DD`. */
  today: string;
  tokenOf(client: string): Promise<string>;
}

interface Call {
  as: string;
  method?: 'POST' | 'PUT';
  /** Below `/api/`: `employer-needs/v1/needs`. */
  path: string;
  /** Sent as JSON; a text as it is. */
  body?: unknown;
  contentType?: string;
  /** Makes a repeat harmless; also for what a start that was cut off did already. */
  key: string;
  version?: number;
}
export interface Answered {
  id: string;
  version: number;
}

/** Talks to the public HTTP interface as any client would. */
export class DemoClient {
  private readonly tokens = new Map<string, Promise<string>>();

  constructor(private readonly access: DemoAccess) {}

  get today(): string {
    return this.access.today;
  }

  /** The answer's body; throws with what the service said. */
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
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return JSON.parse(text) as T;
  }
}
