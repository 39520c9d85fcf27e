import { daysAfter } from '@mizan/classifications';
import type { JobsPromised } from './agreement-lives.js';
import type { Answered, DemoClient } from './demo-client.js';
import { provinces } from './provinces.js';
import { seeded } from './random.js';

const AGENCY = 'anapec';
const COUNCIL = 'council-ma-04';
const SUPPORTS = 'job-creation/v1/supports';

/** Cooperatives and associations of the region: a name, its ISIC section, its ISCO-08 code. */
const BENEFICIARIES = [
  ['cooperative', 'Coopérative Tissage et tapis', 'C', '7318'],
  ['cooperative', 'Coopérative Miel et ruche', 'A', '6123'],
  ['association', 'Association Insertion des jeunes', 'S', null],
  ['cooperative', 'Coopérative Poterie', 'C', '7314'],
  ['association', 'Association Crèches de quartier', 'P', '5311'],
  ['cooperative', 'Coopérative Plantes aromatiques', 'C', '7514'],
] as const;
const SUPPORTS_SEEDED = 18;

/** The steps in their order, and how far each support of six has come; the two last ones end. */
const STEPS = ['grant', 'start', 'evaluation'] as const;
const REACHED = [0, 1, 2, 3, 'refused', 'abandoned'] as const;

/**
 * Supports in every state; those of Sidi Kacem carry out the convention of its cooperatives. All
 * are fictional.
 */
export async function seedSupports(client: DemoClient, promised: JobsPromised): Promise<number> {
  const random = seeded(12);
  for (let n = 0; n < SUPPORTS_SEEDED; n++) {
    const [kind, name, sector, occupation] = BENEFICIARIES[n % BENEFICIARIES.length]!;
    const members = 8 + Math.floor(random() * 30);
    const jobs = 2 + Math.floor(random() * 8);
    const amount = 50_000 + jobs * 25_000;
    const territory = provinces[n % provinces.length]![0];
    const begun = daysAfter('2025-01-06', n * 25 + Math.floor(random() * 20));
    const support = await client.call({
      as: AGENCY,
      path: SUPPORTS,
      key: `support-${n}`,
      body: {
        beneficiary: { kind, name: `${name} ${n + 1} (fictive)` },
        territory,
        sector,
        occupation,
        members,
        women: Math.floor(members * 0.6),
        youth: Math.floor(members * 0.4),
        amount,
        jobsExpected: jobs,
        expectedOn: daysAfter(begun, 400),
        commitmentId: promised.get(territory) ?? null,
        funder: COUNCIL,
        origin: 'fictional',
      },
    });
    const reached = REACHED[Math.floor(n / 3) % REACHED.length]!;
    await lead(client, { key: `support-${n}`, support, begun, jobs, amount }, reached);
  }
  return SUPPORTS_SEEDED;
}

interface Led {
  readonly key: string;
  readonly support: Answered;
  readonly begun: string;
  readonly jobs: number;
  readonly amount: number;
}

async function lead(
  client: DemoClient,
  { key, support, begun, jobs, amount }: Led,
  reached: (typeof REACHED)[number],
): Promise<void> {
  let { version } = support;
  const take = async (as: string, verb: string, body: object) => {
    const path = `${SUPPORTS}/${support.id}/${verb}`;
    ({ version } = await client.call({ as, path, key: `${key}-${verb}`, version, body }));
  };
  const dayOf = (step: number): string => {
    const planned = daysAfter(begun, 30 + step * 60);
    return planned < client.today ? planned : client.today;
  };
  if (reached === 'refused')
    return take(COUNCIL, 'refusal', { on: dayOf(0), reason: 'Crédits épuisés (fictif)' });
  const terms = {
    grant: { amount: amount - 25_000 },
    start: {},
    evaluation: { jobs: jobs - 1, result: 'partly-achieved' },
  };
  for (const [step, verb] of STEPS.slice(0, reached === 'abandoned' ? 2 : reached).entries())
    await take(verb === 'grant' ? COUNCIL : AGENCY, verb, { on: dayOf(step), ...terms[verb] });
  if (reached === 'abandoned')
    await take(AGENCY, 'abandonment', { reason: 'Coopérative dissoute (fictif)' });
}
