import { type Client, CLIENTS } from './clients-of-demo.js';
import type { Callers } from './mizan.js';
import { accepted, type Versioned } from './plan.js';

type Body = object | undefined;
export interface Shown extends Versioned {
  can: string[];
  hires?: { id: string }[];
  contentHash?: string;
  commitments?: { id: string }[];
  documents?: { hash: string }[];
}
/** How a verb is asked of a record: a path of the service, and what is said. */
export type Ask = (
  record: Shown,
  client: Client,
) => {
  method?: 'PATCH';
  path: string;
  /** Bytes are sent as they are. */
  body?: Body;
  contentType?: string;
  /** It makes another record or adds to what was accepted: no version stands against it. */
  isUnversioned?: boolean;
};

export const verb =
  (resource: string, name: string, body?: Body): Ask =>
  ({ id }) => ({ path: `${resource}/${id}/${name}`, body });
/** A record below another one. */
export const below =
  (resource: string, name: string, body: object): Ask =>
  ({ id }) => ({ path: `${resource}/${id}/${name}`, body, isUnversioned: true });
export const patch =
  (resource: string, body: object): Ask =>
  ({ id }) => ({ method: 'PATCH', path: `${resource}/${id}`, body });

/**
 * What one kind of record says that its reader may do (`can`), held against what the service then
 * does.
 */
export class Allowed {
  private count = 0;

  constructor(
    private readonly callers: () => Callers,
    private readonly resource: string,
    private readonly verbs: Readonly<Record<string, Ask>>,
  ) {}

  async send(client: Client, name: string, record: Shown) {
    const { method, path, body, contentType, isUnversioned } = this.verbs[name]!(record, client);
    const key = `allowed-${++this.count}`;
    const named = { key, ...(contentType && { contentType }) };
    const options = isUnversioned ? named : { ...named, ifMatch: record.version };
    const caller = this.callers().as(client);
    return method === 'PATCH'
      ? caller.patch<Shown>(path, body, options)
      : caller.post<Shown>(path, body, options);
  }

  /** Does the verbs one after the other, each as its client. */
  async after(record: Versioned, ...steps: [Client, string][]): Promise<Shown> {
    let shown = record as Shown;
    for (const [client, name] of steps)
      shown = accepted(await this.send(client, name, shown)) as Shown;
    return shown;
  }

  /**
   * Every verb by every client on a record in one state: what was done though it was not said, or
   * refused though it was; over is what nobody may do anything to.
   */
  async of(make: () => Promise<Versioned>): Promise<{ wrong: unknown[]; isOver: boolean }> {
    const record = await make();
    const allowed: [Client, string][] = [];
    const wrong: unknown[] = [];
    for (const client of CLIENTS) {
      const { status, body: shown } = await this.seenBy(client, record);
      const can = status === 404 ? [] : shown.can;
      const target = status === 404 ? (record as Shown) : shown;
      allowed.push(...can.map((name): [Client, string] => [client, name]));
      for (const name of Object.keys(this.verbs).filter((one) => !can.includes(one))) {
        const answer = await this.send(client, name, target);
        const isChanged = answer.status < 400 && answer.body.version !== target.version;
        if (isChanged) wrong.push([client, name, answer.status]);
      }
    }
    for (const [client, name] of allowed) {
      const shown = (await this.seenBy(client, await make())).body;
      const answer = await this.send(client, name, shown);
      if (answer.status >= 400) wrong.push([client, name, answer.status, answer.body]);
    }
    return { wrong, isOver: allowed.length === 0 };
  }

  private seenBy(client: Client, { id }: Versioned) {
    return this.callers().as(client).get<Shown>(`${this.resource}/${id}`);
  }
}
