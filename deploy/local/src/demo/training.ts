import type { Commitments } from './agreements.js';
import type { DemoClient } from './demo-client.js';
import { provinces } from './provinces.js';
import { choose, seeded } from './random.js';

interface DemoProgramme {
  title: string;
  field: string;
  level: string;
  occupations: { occupation: string; share: number }[];
  /** The agreement whose commitment the first two sessions count towards. */
  covers?: string;
}

const programmes: DemoProgramme[] = [
  { title: 'Opérateur de câblage', field: '0713', level: 'qualification', covers: 'wiring', occupations: [{ occupation: '8212', share: 0.6 }, { occupation: '7411', share: 0.4 }] },
  { title: 'Téléconseil et gestion de la relation client', field: '0414', level: 'qualification', covers: 'offshoring', occupations: [{ occupation: '4222', share: 0.85 }] },
  { title: 'Développement digital', field: '0613', level: 'specialised-technician', occupations: [{ occupation: '2512', share: 0.4 }, { occupation: '2514', share: 0.4 }, { occupation: '3512', share: 0.1 }] },
  { title: 'Électricité de bâtiment', field: '0713', level: 'qualification', occupations: [{ occupation: '7411', share: 0.9 }] },
  { title: 'Couture industrielle', field: '0723', level: 'specialisation', occupations: [{ occupation: '8153', share: 0.7 }, { occupation: '7531', share: 0.2 }] },
  { title: 'Cuisine et service en salle', field: '1013', level: 'qualification', occupations: [{ occupation: '5120', share: 0.5 }, { occupation: '5131', share: 0.4 }] },
  { title: 'Logistique et magasinage', field: '1041', level: 'technician', occupations: [{ occupation: '4321', share: 0.7 }, { occupation: '8332', share: 0.2 }] },
  { title: 'Maçonnerie', field: '0732', level: 'specialisation', occupations: [{ occupation: '7112', share: 0.9 }] },
];
const SESSIONS_EACH = 6;

/** A plan with eight programmes and 48 sessions, all fictional; some sessions count towards a commitment. */
export async function seedTraining(client: DemoClient, commitments: Commitments): Promise<number> {
  const random = seeded(7);
  const plan = { title: 'Plan régional complémentaire 2026–2028 (fictif)', territory: 'MA-04', audience: 'non-graduate', origin: 'fictional' };
  const { id, version } = await client.call({ as: 'council-ma-04', path: 'training-plans/v1/plans', key: 'plan', body: plan });
  await client.call({ as: 'council-ma-04', path: `training-plans/v1/plans/${id}/adoption`, key: 'plan-adoption', version });
  for (const [i, { covers, ...programme }] of programmes.entries()) {
    const made = await client.call({ as: 'operator-ofppt', path: `training-plans/v1/plans/${id}/programmes`, key: `programme-${i}`, body: { ...programme, mode: 'residential', origin: 'fictional' } });
    for (let n = 0; n < SESSIONS_EACH; n++) {
      const commitmentId = n < 2 && covers ? commitments.get(covers) : undefined;
      const session = sessionOf(random, n, commitmentId);
      const key = `session-${i}-${n}`;
      const scheduled = await client.call({ as: 'operator-ofppt', path: `training-plans/v1/programmes/${made.id}/sessions`, key, body: session });
      if (session.from <= client.today && n === 0) await enrol(client, key, scheduled, session.seats.cumulative);
    }
  }
  return 1 + programmes.length * (1 + SESSIONS_EACH);
}

function sessionOf(random: () => number, n: number, commitmentId: string | undefined) {
  const territory = choose(random, provinces);
  const seats = 20 + 5 * Math.floor(random() * 13);
  const quarter = Math.max(0, n - 1);
  const day = (month: number, date: number) => new Date(Date.UTC(2026, 8 + month, date)).toISOString().slice(0, 10);
  return {
    operator: 'operator-ofppt',
    site: `Site de ${territory.slice(3)} (fictif)`,
    territory,
    seats: { minimum: 15, simultaneous: seats, cumulative: seats },
    from: day(quarter * 3, 15),
    to: day(quarter * 3 + 6, 30),
    audience: 'non-graduate',
    commitmentId: commitmentId ?? null,
    origin: 'fictional',
  };
}

async function enrol(client: DemoClient, key: string, { id, version }: { id: string; version: number }, seats: number): Promise<void> {
  const count = { on: client.today, applications: seats * 2, enrolled: Math.floor(seats * 0.92) };
  await client.call({ as: 'operator-ofppt', path: `training-plans/v1/sessions/${id}/enrolments`, key: `${key}-enrolments`, version, body: count });
}
