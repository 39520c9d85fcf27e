import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Push, pushesOf } from './demo/pushes.js';
import { runningMizan } from './run-file.js';
import { print } from './steps.js';
import { todayFrom } from './today.js';
import { tokenFor } from './tokens.js';

/**
 * Sends what other systems would send to the running Mizan, and prints which figures change and
 * which must not.
 */
const lines = ['declared', 'in-force', 'if-signed'] as const;
const watchedMs = process.stdout.isTTY ? 2_500 : 0; // time to look at the page
const settledMs = 1_500;

interface Result {
  result: string;
  code?: string;
  errors?: { pointer?: string; detail: string }[];
  resource?: { id: string; version: number };
}
type Figures = Record<(typeof lines)[number], { demand: number; supply: number }>;

const { portalUrl } = runningMizan(path.resolve(process.env.MIZAN_DATA_DIR ?? '.data'));
const tokens = new Map<string, string>();

async function json<T>(as: string, target: string, body?: object): Promise<T> {
  if (!tokens.has(as)) tokens.set(as, await tokenFor(portalUrl, as));
  const headers = {
    authorization: `Bearer ${tokens.get(as)}`,
    'accept-language': 'en',
    ...(body && { 'content-type': 'application/cloudevents+json' }),
  };
  const answer = await fetch(`${portalUrl}/api/${target}`, {
    headers,
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${target} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

/**
 * The figures of the region after `push`, or after a moment if the push has nothing to wait for.
 */
async function figures(
  { service, as }: Pick<Push, 'service' | 'as'>,
  resource?: Result['resource'],
): Promise<Figures> {
  const after =
    resource &&
    `&after=${service === 'employer-needs' ? 'need' : 'agreement'}:${resource.id}@${resource.version}`;
  if (!after) await pause(settledMs);
  const read = lines.map(
    async (line) =>
      [
        line,
        (
          await json<{ total: Figures['declared'] }>(
            as, // a party: it may wait for an agreement that is not signed yet
            `planning-projections/v1/projections?territory=MA-04&line=${line}${after ?? ''}`,
          )
        ).total,
      ] as const,
  );
  return Object.fromEntries(await Promise.all(read)) as Figures;
}

/** The differences, in the words of the page. */
function movedBetween(before: Figures, now: Figures): string[] {
  const signed = (amount: number) =>
    `${amount > 0 ? '+' : '−'}${Math.abs(amount).toLocaleString('en-GB', { maximumFractionDigits: 1 })}`;
  return lines.flatMap((line) =>
    [
      ['needs', now[line].demand - before[line].demand] as const,
      ['training supply', now[line].supply - before[line].supply] as const,
    ]
      .filter(([, amount]) => Math.abs(amount) >= 0.001)
      .map(([side, amount]) => `${line}: ${side} ${signed(amount)}`),
  );
}

async function send(
  { what, as, service, event, expected }: Push,
  before: Figures,
): Promise<Figures> {
  const {
    results: [answered],
  } = await json<{ results: Result[] }>(as, `${service}/v1/events`, event);
  const now = await figures({ service, as }, answered?.resource);
  const moved = movedBetween(before, now);
  const isAsExpected = answered?.result === expected.result && moved.length > 0 === expected.moves;
  const refusal =
    answered?.errors?.map(({ pointer, detail }) => ` ${pointer ?? ''}: ${detail}`).join(';') ?? '';
  print(
    `\n${what} (${as})\n  answered   ${answered?.result ?? 'nothing'}${answered?.code ? ` (${answered.code})` : ''}${refusal}`,
  );
  print(
    `  the page   ${moved.length > 0 ? `moves: ${moved.join(', ')}` : 'does not move'} – ${expected.why}`,
  );
  if (!isAsExpected) {
    print(
      `  ! expected ${expected.result}, and that the page ${expected.moves ? 'moves' : 'does not move'}`,
    );
    process.exitCode = 1;
  }
  return now;
}

const run = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
const today = todayFrom(process.env);
print(`Look at ${portalUrl} meanwhile.`);
const pushes = pushesOf(run, today);
let shown = await figures(pushes[0]!);
for (const push of pushes) {
  await pause(watchedMs);
  shown = await send(push, shown);
}
