import { monthsAfter } from '@mizan/classifications';
import type { Commitments } from './agreements.js';
import type { Answered, DemoClient } from './demo-client.js';
import { placesAt, programmes, type Step } from './programmes.js';
import { type Province, townOf } from './provinces.js';
import { seeded } from './random.js';

const PROPOSED_AND_OPENED: Step[] = ['opening'];
const COUNCIL = 'council-ma-04';
export const OPERATOR = 'operator-ofppt';
export const TRAINING = 'training-plans/v1';

/**
 * A regional plan, a complementary plan for people without a diploma, and sessions in several
 * states. Fictional, except the figures of the Cité des métiers.
 */
export async function seedTraining(client: DemoClient, commitments: Commitments): Promise<number> {
  const random = seeded(7);
  const { regional, complementary } = await seedPlans(client);
  let records = 3;
  for (const [
    i,
    { at, covers, steps = PROPOSED_AND_OPENED, ...programme },
  ] of programmes.entries()) {
    const planId = i < 5 ? complementary.id : regional.id;
    const made = await client.call({
      as: OPERATOR,
      path: `${TRAINING}/plans/${planId}/programmes`,
      key: `programme-${i}`,
      body: { ...programme, mode: 'residential', origin: 'fictional' },
    });
    for (const [n, territory] of at.entries()) {
      const commitmentId = n < 2 && covers ? commitments.get(covers) : undefined;
      await scheduleSession(
        client,
        `session-${i}-${n}`,
        made.id,
        { ...sessionOf(random, n, territory), commitmentId: commitmentId ?? null },
        n === 0,
      );
    }
    if (i < 3) await seedPastSession(client, `past-${i}`, made.id, i);
    await takeSteps(client, `programme-${i}`, made, steps);
    records += 1 + at.length + (i < 3 ? 1 : 0);
  }
  return records;
}

const cite = {
  title:
    'Cité des métiers et des compétences RSK : 4 220 places prévues dans 93 filières, ouverte avec 3 560 dans 105 (chiffres publiés)',
  territory: 'MA-04',
  audience: 'all',
  origin: 'published',
};
const inRegion = {
  territory: 'MA-04',
  from: '2026-09-01',
  to: '2028-12-31',
  origin: 'fictional',
};

async function seedPlans(client: DemoClient) {
  await client.call({ as: COUNCIL, path: `${TRAINING}/plans`, key: 'plan-cite', body: cite });
  const regional = await adopted(client, 'plan-regional', {
    ...inRegion,
    title: 'Plan régional de formation 2026–2028 (fictif)',
    audience: 'all',
  });
  const complementary = await adopted(client, 'plan', {
    ...inRegion,
    title: 'Plan complémentaire pour les jeunes sans diplôme 2026–2028 (fictif)',
    audience: 'non-graduate',
    kind: 'complementary',
    parent: { planId: regional.id },
  });
  return { regional, complementary };
}

export async function adopted(client: DemoClient, key: string, body: object): Promise<Answered> {
  const drafted = await client.call({ as: COUNCIL, path: `${TRAINING}/plans`, key, body });
  return client.call({
    as: COUNCIL,
    path: `${TRAINING}/plans/${drafted.id}/adoption`,
    key: `${key}-adoption`,
    version: drafted.version,
  });
}

export async function takeSteps(
  client: DemoClient,
  key: string,
  programme: Answered,
  steps: readonly Step[],
): Promise<void> {
  let { version } = programme;
  for (const step of steps) {
    const body = step === 'suspension' ? { reason: 'Atelier en travaux (fictif)' } : undefined;
    ({ version } = await client.call({
      as: COUNCIL,
      path: `${TRAINING}/programmes/${programme.id}/${step}`,
      key: `${key}-${step}`,
      version,
      body,
    }));
  }
}

function sessionOf(random: () => number, n: number, territory: Province) {
  const seats = placesAt[territory] + 5 * Math.floor(random() * 5 - 2);
  const quarter = Math.min(4, Math.max(0, n - 1));
  const day = (month: number, date: number) =>
    new Date(Date.UTC(2026, 8 + month, date)).toISOString().slice(0, 10);
  return {
    operator: OPERATOR,
    site: `Site de ${townOf[territory]} (fictif)`,
    territory,
    seats: { minimum: 15, simultaneous: seats, cumulative: seats },
    from: day(quarter * 3, 15),
    to: day(quarter * 3 + 6, 30),
    audience: 'non-graduate',
    origin: 'fictional',
  };
}

async function scheduleSession(
  client: DemoClient,
  key: string,
  programmeId: string,
  session: ReturnType<typeof sessionOf> & { commitmentId: string | null },
  isCounted: boolean,
): Promise<void> {
  const scheduled = await client.call({
    as: OPERATOR,
    path: `${TRAINING}/programmes/${programmeId}/sessions`,
    key,
    body: session,
  });
  const seats = session.seats.cumulative;
  if (isCounted && session.from <= client.today)
    await count(client, key, scheduled, [
      [
        'enrolments',
        { on: client.today, applications: seats * 2, enrolled: Math.floor(seats * 0.92) },
      ],
    ]);
}

/** Months since its end. The outcomes after 6 months are due, and counts are still accepted. */
const ENDED_MONTHS = 7;
const LASTED_MONTHS = 5;

/**
 * A session that has ended. The first one has an outcome, the second is waiting for it, the third
 * was cancelled.
 */
async function seedPastSession(
  client: DemoClient,
  key: string,
  programmeId: string,
  n: number,
): Promise<void> {
  const to = monthsAfter(client.today, -ENDED_MONTHS);
  const from = monthsAfter(to, -LASTED_MONTHS);
  const session = {
    operator: OPERATOR,
    site: `Site de ${townOf['MA-SAL']} (fictif)`,
    territory: 'MA-SAL',
    seats: { minimum: 15, simultaneous: 60, cumulative: 60 },
    from,
    to,
    audience: 'non-graduate',
    origin: 'fictional',
  };
  const scheduled = await client.call({
    as: OPERATOR,
    path: `${TRAINING}/programmes/${programmeId}/sessions`,
    key,
    body: session,
  });
  if (n === 2) return count(client, key, scheduled, [['cancellation', undefined]]);
  return count(
    client,
    key,
    scheduled,
    [
      ['enrolments', { on: from, applications: 132, enrolled: 57 }] as const,
      ['completions', { on: to, completed: 46 }] as const,
      ['outcomes', { month: 6, on: client.today, numerator: 27, denominator: 44 }] as const,
    ].slice(0, 3 - n),
  );
}

export async function count(
  client: DemoClient,
  key: string,
  { id, version }: Answered,
  counts: readonly (readonly [verb: string, body: object | undefined])[],
): Promise<void> {
  for (const [i, [verb, body]] of counts.entries())
    ({ version } = await client.call({
      as: OPERATOR,
      path: `${TRAINING}/sessions/${id}/${verb}`,
      key: `${key}-${verb}-${i}`,
      version,
      body,
    }));
}
