import { prepare } from '@mizan/topics';
import path from 'node:path';
import { runningMizan } from './run-file.js';
import { print } from './steps.js';
import { tokenFor } from './tokens.js';

/**
 * The topics on which the organisations that are registered now push, and their right to write
 * them.
 */
const run = runningMizan(path.resolve(process.env.MIZAN_DATA_DIR ?? '.data'));
const { kafkaBrokers: brokers, portalUrl } = run;

async function registered(): Promise<string[]> {
  const authorization = `Bearer ${await tokenFor(portalUrl, 'operations')}`;
  const ids: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const query = new URLSearchParams({
      status: 'registered',
      limit: '1000',
      ...(cursor && { cursor }),
    });
    const url = `${portalUrl}/api/partner-agreements/v1/organisations?${query}`;
    const answer = await fetch(url, { headers: { authorization } });
    if (!answer.ok) throw new Error(`${url} answers ${answer.status}: ${await answer.text()}`);
    const page = (await answer.json()) as { data: { id: string }[]; next: string | null };
    ids.push(...page.data.map(({ id }) => id));
    cursor = page.next;
  }
  return ids;
}

print(
  brokers.length > 0
    ? (await prepare(brokers, await registered())).join('\n')
    : 'The event logs are in PostgreSQL: organisations push over HTTP',
);
