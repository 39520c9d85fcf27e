import { daysAfter } from '@mizan/classifications';
import type { JobsPromised } from './agreement-lives.js';
import type { Answered, DemoClient } from './demo-client.js';
import { provinces } from './provinces.js';
import { seeded } from './random.js';

const AGENCY = 'anapec';
const COUNCIL = 'council-ma-04';
const PROJECTS = 'job-creation/v1/micro-projects';

/** What people of the region start: a title, its ISIC section and its ISCO-08 unit group. */
const KINDS = [
  ['Atelier de couture', 'C', '7531'],
  ['Réparation de cycles et de motocycles', 'G', '7234'],
  ['Menuiserie aluminium', 'C', '7214'],
  ['Transformation de plantes aromatiques', 'C', '7514'],
  ['Installation de panneaux solaires', 'F', '7411'],
  ['Crèche de quartier', 'P', '5311'],
  ['Services informatiques aux commerces', 'J', '3512'],
  ['Table d’hôtes', 'I', '5120'],
] as const;
const PROJECTS_SEEDED = 40;

/** The steps in their order, each some weeks after the one before. */
const STEPS = ['selection', 'incubation', 'financing', 'creation', 'visits'] as const;
/** How far each project of ten has come; the two last ones end. */
const REACHED = [0, 1, 1, 2, 3, 4, 4, 5, 'refused', 'abandoned'] as const;

/** Micro-projects in every state; those of Salé carry out its convention. All are fictional. */
export async function seedMicroProjects(
  client: DemoClient,
  promised: JobsPromised,
): Promise<number> {
  const random = seeded(11);
  for (let n = 0; n < PROJECTS_SEEDED; n++) {
    const reached = REACHED[n % REACHED.length]!;
    const [title, sector, occupation] = KINDS[n % KINDS.length]!;
    const jobs = 1 + Math.floor(random() * 6);
    const territory = provinces[n % provinces.length]![0];
    const begun = daysAfter('2024-09-02', n * 7 + Math.floor(random() * 20));
    const project = await client.call({
      as: AGENCY,
      path: PROJECTS,
      key: `project-${n}`,
      body: {
        externalId: `DEMO-P-${String(n + 1).padStart(3, '0')}`,
        title: `${title} (fictif)`,
        territory,
        sector,
        occupation,
        promoters: 1 + (n % 3),
        jobsExpected: jobs,
        expectedOn: daysAfter(begun, 300),
        commitmentId: promised.get(territory) ?? null,
        origin: 'fictional',
      },
    });
    await lead(client, { key: `project-${n}`, project, begun, jobs }, reached);
  }
  return PROJECTS_SEEDED;
}

interface Led {
  readonly key: string;
  readonly project: Answered;
  readonly begun: string;
  readonly jobs: number;
}

async function lead(
  client: DemoClient,
  { key, project, begun, jobs }: Led,
  reached: (typeof REACHED)[number],
): Promise<void> {
  let { version } = project;
  const take = async (verb: string, body: object) => {
    const path = `${PROJECTS}/${project.id}/${verb}`;
    ({ version } = await client.call({ as: AGENCY, path, key: `${key}-${verb}`, version, body }));
  };
  if (reached === 'refused') {
    const reason = 'Marché local déjà servi (fictif)';
    return take('selection', { on: daysAfter(begun, 30), result: 'refused', reason });
  }
  const steps = reached === 'abandoned' ? 2 : reached;
  for (const [i, verb] of STEPS.slice(0, steps).entries()) {
    const planned = daysAfter(begun, verb === 'visits' ? 600 : 30 + i * 60);
    const on = planned < client.today ? planned : client.today;
    await take(verb, { on, ...termsOf(verb, jobs) });
  }
  if (reached === 'abandoned')
    await take('abandonment', { reason: 'Départ d’un associé (fictif)' });
}

function termsOf(verb: (typeof STEPS)[number], jobs: number): object {
  const amount = 30_000 + jobs * 10_000;
  return {
    selection: { result: 'selected' },
    incubation: { by: AGENCY },
    financing: {
      parts: [
        { funder: COUNCIL, amount },
        { funder: AGENCY, amount: amount / 2 },
      ],
    },
    creation: { jobs },
    visits: { alive: true, jobs },
  }[verb];
}
