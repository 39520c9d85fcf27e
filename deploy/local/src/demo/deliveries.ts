import { monthsAfter } from '@mizan/classifications';
import type { Commitments } from './agreements.js';
import type { DemoClient } from './demo-client.js';
import { adopted, count, OPERATOR, takeSteps, TRAINING } from './training.js';

const AGENCY = 'anapec';

interface DemoSession {
  from: string;
  to: string;
  seats: number;
  enrolled: number;
  /** The number of completers, once it has ended. */
  completed: number;
}

/**
 * Training of mechanical assemblers, promised from January 2026 on. 108 have completed it by
 * September, when 180 were due.
 */
const sessions: DemoSession[] = [
  { from: '2026-02-02', to: '2026-06-30', seats: 80, enrolled: 74, completed: 61 },
  { from: '2026-03-02', to: '2026-09-11', seats: 60, enrolled: 55, completed: 47 },
  { from: '2026-10-05', to: '2027-03-26', seats: 80, enrolled: 72, completed: 66 },
];
/**
 * Openings collected: 76 for mechanical assembly, when 120 were due; 36 in the hotels of Khémisset,
 * when 30 were due.
 */
const needs = [
  {
    commitment: 'industry-2',
    territory: 'MA-KEN',
    occupation: '8211',
    sector: '29',
    employer: 'Atlas Câblage',
    openings: [34, 27, 15],
  },
  {
    commitment: 'crafts-2',
    territory: 'MA-KHE',
    occupation: '5131',
    sector: '56',
    employer: 'Oudayas Hôtellerie',
    openings: [22, 14],
  },
];

/**
 * What was delivered for the agreements that began in January; for three commitments less than was
 * due. All of it is fictional.
 */
export async function seedDeliveries(
  client: DemoClient,
  commitments: Commitments,
): Promise<number> {
  const records = await seedSessions(client, commitments.get('industry'));
  for (const { commitment, employer, openings, ...codes } of needs)
    for (const [i, count] of openings.entries()) {
      const externalId = `DEMO-${commitment.toUpperCase()}-${i + 1}`;
      const terms = {
        ...codes,
        employer: { name: `${employer} (fictif)` },
        openings: count,
        from: '2026-07-01',
        to: '2027-06-30',
        channel: 'agency-visit',
        commitmentId: commitments.get(commitment) ?? null,
        origin: 'fictional',
      };
      await client.call({
        as: AGENCY,
        method: 'PUT',
        path: `employer-needs/v1/needs/by-external-id/${externalId}`,
        key: externalId,
        body: { externalId, ...terms },
      });
    }
  return records + needs.reduce((sum, { openings }) => sum + openings.length, 0);
}

const inKenitra = { territory: 'MA-KEN', audience: 'non-graduate', origin: 'fictional' };
const industryPlan = {
  ...inKenitra,
  title: 'Plan de formation de l’industrie à Kénitra 2026–2027 (fictif)',
  from: '2026-01-01',
  to: '2027-12-31',
};
const assembly = {
  title: 'Montage mécanique',
  field: '0715',
  level: 'qualification',
  mode: 'alternating',
  occupations: [{ occupation: '8211', share: 0.9 }],
  origin: 'fictional',
};

async function seedSessions(client: DemoClient, commitmentId: string | undefined): Promise<number> {
  const plan = await adopted(client, 'plan-industry', industryPlan);
  const proposed = await client.call({
    as: OPERATOR,
    path: `${TRAINING}/plans/${plan.id}/programmes`,
    key: 'programme-industry',
    body: assembly,
  });
  await takeSteps(client, 'programme-industry', proposed, ['opening']);
  for (const [i, { from, to, seats, enrolled, completed }] of sessions.entries()) {
    const key = `industry-${i}`;
    const body = {
      ...inKenitra,
      operator: OPERATOR,
      site: 'Site de Kénitra (fictif)',
      seats: { minimum: 15, simultaneous: seats, cumulative: seats },
      from,
      to,
      commitmentId: commitmentId ?? null,
    };
    const scheduled = await client.call({
      as: OPERATOR,
      path: `${TRAINING}/programmes/${proposed.id}/sessions`,
      key,
      body,
    });
    const counts = [
      ['enrolments', { on: from, applications: 2 * enrolled, enrolled }],
      ['completions', { on: to, completed }],
    ] as const;
    await count(
      client,
      key,
      scheduled,
      // later counts are refused
      counts.filter(([, { on }]) => on <= client.today && client.today <= monthsAfter(to, 12)),
    );
  }
  return 2 + sessions.length;
}
