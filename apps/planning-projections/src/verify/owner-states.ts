import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';

/** What `npm start` writes for programs that examine the running system. */
export interface RunFile {
  portalUrl: string;
  services: Record<string, string>;
  databaseUrls: Record<string, string>;
  verify: { clientId: string; clientSecret: string };
}

export interface OwnerState {
  source: string;
  version: number;
  state: object;
}

/** A token that may read the states of every owner. */
export async function tokenOf({ portalUrl, verify }: RunFile): Promise<string> {
  const authorization = `Basic ${Buffer.from(`${verify.clientId}:${verify.clientSecret}`).toString('base64')}`;
  const answer = await fetch(`${portalUrl}/oidc/token`, {
    method: 'POST',
    headers: { authorization },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  if (!answer.ok) throw new Error(`${portalUrl} gives no token: ${answer.status}`);
  return ((await answer.json()) as { access_token: string }).access_token;
}

/** Every record of one owner, in batches, with bounded memory. */
export async function* statesOf(
  serviceUrl: string,
  token: string,
  batchSize = 1_000,
): AsyncGenerator<OwnerState[]> {
  const answer = await fetch(`${serviceUrl}/v1/states`, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (!answer.ok || !answer.body)
    throw new Error(`${serviceUrl}/v1/states answers ${answer.status}`);
  let batch: OwnerState[] = [];
  for await (const line of createInterface({
    input: Readable.fromWeb(answer.body as ReadableStream),
    crlfDelay: Infinity,
  })) {
    if (line) batch.push(JSON.parse(line) as OwnerState);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
