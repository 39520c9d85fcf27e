import type { Commitments } from './agreements.js';
import type { Answered, DemoClient } from './demo-client.js';
import { provinces } from './provinces.js';
import { choose, seeded } from './random.js';

interface DemoProgramme {
  title: string;
  field: string;
  level: string;
  occupations: { occupation: string; share: number }[];
  /** The agreement whose commitment the first two sessions count towards. */
  covers?: string;
  /** What becomes of it once it is proposed. */
  steps?: Step[];
}
type Step = 'opening' | 'suspension' | 'closure';

const programmes: DemoProgramme[] = [
  { title: 'Opérateur de câblage', field: '0713', level: 'qualification', covers: 'wiring', occupations: [{ occupation: '8212', share: 0.6 }, { occupation: '7411', share: 0.4 }] },
  { title: 'Téléconseil et gestion de la relation client', field: '0414', level: 'qualification', covers: 'offshoring', occupations: [{ occupation: '4222', share: 0.85 }] },
  { title: 'Développement digital', field: '0613', level: 'specialised-technician', occupations: [{ occupation: '2512', share: 0.4 }, { occupation: '2514', share: 0.4 }, { occupation: '3512', share: 0.1 }] },
  { title: 'Électricité de bâtiment', field: '0713', level: 'qualification', occupations: [{ occupation: '7411', share: 0.9 }] },
  { title: 'Couture industrielle', field: '0723', level: 'specialisation', steps: ['opening', 'suspension'], occupations: [{ occupation: '8153', share: 0.7 }, { occupation: '7531', share: 0.2 }] },
  { title: 'Cuisine et service en salle', field: '1013', level: 'qualification', occupations: [{ occupation: '5120', share: 0.5 }, { occupation: '5131', share: 0.4 }] },
  { title: 'Logistique et magasinage', field: '1041', level: 'technician', occupations: [{ occupation: '4321', share: 0.7 }, { occupation: '8332', share: 0.2 }] },
  { title: 'Maçonnerie', field: '0732', level: 'specialisation', steps: [], occupations: [{ occupation: '7112', share: 0.9 }] },
];
const SESSIONS_EACH = 6;
const PROPOSED_AND_OPENED: Step[] = ['opening'];
const COUNCIL = 'council-ma-04';
const OPERATOR = 'operator-ofppt';
const TRAINING = 'training-plans/v1';

/** A regional plan, the one that complements it for those without a diploma, and their sessions in several states: all fictional but the figures of the Cité des métiers. */
export async function seedTraining(client: DemoClient, commitments: Commitments): Promise<number> {
  const random = seeded(7);
  const opened = { title: 'Cité des métiers et des compétences RSK : 4 220 places prévues dans 93 filières, ouverte avec 3 560 dans 105 (chiffres publiés)', territory: 'MA-04', audience: 'all', origin: 'published' };
  await client.call({ as: COUNCIL, path: `${TRAINING}/plans`, key: 'plan-cite', body: opened });
  const regional = await adopted(client, 'plan-regional', { title: 'Plan régional de formation 2026–2028 (fictif)', territory: 'MA-04', audience: 'all', from: '2026-09-01', to: '2028-12-31', origin: 'fictional' });
  const complementary = { title: 'Plan complémentaire pour les jeunes sans diplôme 2026–2028 (fictif)', territory: 'MA-04', audience: 'non-graduate', kind: 'complementary', parent: { planId: regional.id }, from: '2026-09-01', to: '2028-12-31', origin: 'fictional' };
  const { id } = await adopted(client, 'plan', complementary);
  let records = 3;
  for (const [i, { covers, steps = PROPOSED_AND_OPENED, ...programme }] of programmes.entries()) {
    const planId = i < 5 ? id : regional.id;
    const made = await client.call({ as: OPERATOR, path: `${TRAINING}/plans/${planId}/programmes`, key: `programme-${i}`, body: { ...programme, mode: 'residential', origin: 'fictional' } });
    for (let n = 0; n < SESSIONS_EACH; n++) {
      const commitmentId = n < 2 && covers ? commitments.get(covers) : undefined;
      await scheduleSession(client, `session-${i}-${n}`, made.id, { ...sessionOf(random, n), commitmentId: commitmentId ?? null }, n === 0);
    }
    if (i < 3) await seedPastSession(client, `past-${i}`, made.id, i);
    await takeSteps(client, `programme-${i}`, made, steps);
    records += 1 + SESSIONS_EACH + (i < 3 ? 1 : 0);
  }
  return records;
}

async function adopted(client: DemoClient, key: string, body: object): Promise<Answered> {
  const drafted = await client.call({ as: COUNCIL, path: `${TRAINING}/plans`, key, body });
  return client.call({ as: COUNCIL, path: `${TRAINING}/plans/${drafted.id}/adoption`, key: `${key}-adoption`, version: drafted.version });
}

async function takeSteps(client: DemoClient, key: string, programme: Answered, steps: readonly Step[]): Promise<void> {
  let { version } = programme;
  for (const step of steps) {
    const body = step === 'suspension' ? { reason: 'Atelier en travaux (fictif)' } : undefined;
    ({ version } = await client.call({ as: COUNCIL, path: `${TRAINING}/programmes/${programme.id}/${step}`, key: `${key}-${step}`, version, body }));
  }
}

function sessionOf(random: () => number, n: number) {
  const territory = choose(random, provinces);
  const seats = 20 + 5 * Math.floor(random() * 13);
  const quarter = Math.max(0, n - 1);
  const day = (month: number, date: number) => new Date(Date.UTC(2026, 8 + month, date)).toISOString().slice(0, 10);
  return {
    operator: OPERATOR,
    site: `Site de ${territory.slice(3)} (fictif)`,
    territory,
    seats: { minimum: 15, simultaneous: seats, cumulative: seats },
    from: day(quarter * 3, 15),
    to: day(quarter * 3 + 6, 30),
    audience: 'non-graduate',
    origin: 'fictional',
  };
}

async function scheduleSession(client: DemoClient, key: string, programmeId: string, session: ReturnType<typeof sessionOf> & { commitmentId: string | null }, isCounted: boolean): Promise<void> {
  const scheduled = await client.call({ as: OPERATOR, path: `${TRAINING}/programmes/${programmeId}/sessions`, key, body: session });
  const seats = session.seats.cumulative;
  if (isCounted && session.from <= client.today) await count(client, key, scheduled, [['enrolments', { on: client.today, applications: seats * 2, enrolled: Math.floor(seats * 0.92) }]]);
}

/** A session that has ended: the first has both of its outcomes, the second one, the third was cancelled. */
async function seedPastSession(client: DemoClient, key: string, programmeId: string, n: number): Promise<void> {
  const session = { operator: OPERATOR, site: 'Site de SAL (fictif)', territory: 'MA-SAL', seats: { minimum: 15, simultaneous: 60, cumulative: 60 }, from: '2025-01-06', to: '2025-06-30', audience: 'non-graduate', origin: 'fictional' };
  const scheduled = await client.call({ as: OPERATOR, path: `${TRAINING}/programmes/${programmeId}/sessions`, key, body: session });
  if (n === 2) return count(client, key, scheduled, [['cancellation', undefined]]);
  const counts: [string, { on: string; [count: string]: unknown }][] = [
    ['enrolments', { on: '2025-01-20', applications: 132, enrolled: 57 }],
    ['completions', { on: '2025-07-04', completed: 46 }],
    ['outcomes', { month: 6, on: '2026-01-15', numerator: 27, denominator: 44 }],
    ['outcomes', { month: 12, on: '2026-07-15', numerator: 31, denominator: 43 }],
  ];
  return count(client, key, scheduled, counts.slice(0, 4 - n).filter(([, { on }]) => on <= client.today));
}

async function count(client: DemoClient, key: string, { id, version }: Answered, counts: readonly (readonly [verb: string, body: object | undefined])[]): Promise<void> {
  for (const [i, [verb, body]] of counts.entries()) ({ version } = await client.call({ as: OPERATOR, path: `${TRAINING}/sessions/${id}/${verb}`, key: `${key}-${verb}-${i}`, version, body }));
}
