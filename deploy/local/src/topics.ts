import { ensureRights, ensureTopics } from '@mizan/topics';
import path from 'node:path';
import { runningMizan } from './run-file.js';
import { print } from './steps.js';
import { tokenFor } from './tokens.js';

/** The topics on which the organisations that are registered now push, and their right to write them. */
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

if (brokers.length === 0) print('The event logs are in PostgreSQL: organisations push over HTTP');
else {
  const organisations = await registered();
  const { made, repaired } = await ensureTopics(brokers, organisations);
  print(made.length > 0 ? `Made: ${made.join(', ')}` : 'Every topic is there');
  if (repaired.length > 0) print(`Set right: ${repaired.join(', ')}`);
  const areRightsKept = await ensureRights(brokers, organisations);
  print(
    areRightsKept
      ? 'Each may write its own'
      : 'The broker keeps no rights: who reaches it may write',
  );
}
