import { agency, council } from './agreements.js';
import type { Answered, DemoClient } from './demo-client.js';
import { seedRecordedAgreements } from './recorded-agreements.js';

interface Signed extends Answered {
  contentHash: string;
  commitments: { id: string; effect: string; territory: string }[];
}
/** The commitments on jobs of the demo, by their territory. */
export type JobsPromised = ReadonlyMap<string, string>;
/** What became of an agreement, as its council or a party did it. */
interface Life {
  key: string;
  terms: { parties: { organisation: string }[]; [term: string]: unknown };
  since: string;
  /** An amendment in force: from which day it holds, and what it changes. */
  amendment?: { effectiveAt: string; changes: object };
  then?: { as: string; verb: string; body: object };
}

const jobs = { effect: 'jobs', unit: 'jobs', indicator: 'jobs-created', schedule: 'linear' };
const fictional = { territory: 'MA-04', parties: [council, agency], origin: 'fictional' };

/** Four fictional agreements that were amended, suspended, denounced and renewed. */
const lives: Life[] = [
  {
    key: 'self-employment',
    since: '2026-01-05',
    terms: {
      ...fictional,
      kind: 'convention-de-partenariat',
      title: 'Convention Région – ANAPEC : auto-emploi des jeunes à Salé (fictive)',
      startsOn: '2026-01-01',
      endsOn: '2027-12-31',
      noticeMonths: 3,
      commitments: [{ ...jobs, owner: 'anapec', target: 240, territory: 'MA-SAL' }],
    },
    amendment: { effectiveAt: '2026-01-01', changes: { endsOn: '2028-12-31' } },
  },
  {
    key: 'cooperatives',
    since: '2026-01-05',
    terms: {
      ...fictional,
      kind: 'convention-specifique',
      title: 'Convention spécifique : emplois dans les coopératives de Sidi Kacem (fictive)',
      startsOn: '2026-01-01',
      endsOn: '2027-12-31',
      commitments: [{ ...jobs, owner: 'anapec', target: 80, territory: 'MA-SIK' }],
    },
    then: {
      as: 'council-ma-04',
      verb: 'suspension',
      body: { effectiveAt: '2026-09-30', reason: 'Crédits de l’exercice non délégués' },
    },
  },
  {
    key: 'tourism',
    since: '2026-01-05',
    terms: {
      ...fictional,
      kind: 'protocol',
      title: 'Protocole : emplois saisonniers du littoral de Skhirate (fictif)',
      startsOn: '2026-01-01',
      endsOn: '2028-12-31',
      noticeMonths: 6,
      renewal: { months: 12, tacit: true },
      commitments: [{ ...jobs, owner: 'anapec', target: 60, territory: 'MA-SKH' }],
    },
    then: {
      as: 'anapec',
      verb: 'denunciation',
      body: { reason: 'Le programme national équivalent a pris le relais' },
    },
  },
  {
    key: 'counsellors',
    since: '2023-01-02',
    terms: {
      ...fictional,
      kind: 'convention-de-partenariat',
      title: 'Convention : conseillers en emploi dans les communes rurales (fictive)',
      startsOn: '2023-01-01',
      endsOn: '2023-12-31',
      noticeMonths: 2,
      renewal: { months: 12, tacit: true },
      commitments: [
        {
          owner: 'council-ma-04',
          indicator: 'counsellors-posted',
          effect: 'means',
          unit: 'units',
          target: 12,
          territory: 'MA-04',
        },
      ],
    },
  },
];

/** Drafts, signs and brings into force each agreement, then does with it what became of it. */
export async function seedAgreementLives(
  client: DemoClient,
): Promise<{ records: number; jobs: JobsPromised }> {
  const jobs = new Map<string, string>();
  for (const life of lives)
    for (const { id, effect, territory } of await live(client, life))
      if (effect === 'jobs') jobs.set(territory, id);
  return { records: lives.length + (await seedRecordedAgreements(client)), jobs };
}

async function live(
  client: DemoClient,
  { key, terms, since, amendment, then }: Life,
): Promise<Signed['commitments']> {
  const path = 'partner-agreements/v1/agreements';
  const drafted = await client.call<Signed>({ as: 'council-ma-04', path, key, body: terms });
  const version = await signed(client, { ...drafted, key, on: since });
  if (amendment) {
    const amending = `${path}/${drafted.id}/amendments`;
    const proposal = { as: 'anapec', path: amending, key: `${key}-amendment`, body: amendment };
    const drafting = await client.call<Signed>(proposal);
    await signed(client, { ...drafting, key: `${key}-amendment`, on: client.today });
  }
  if (then) {
    const { as, verb, body } = then;
    const at = `${path}/${drafted.id}/${verb}`;
    await client.call({ as, path: at, key: `${key}-${verb}`, version, body });
  }
  return drafted.commitments;
}

/** From draft to in force; answers the last version. */
async function signed(
  client: DemoClient,
  { id, version, contentHash, key, on }: Omit<Signed, 'commitments'> & { key: string; on: string },
): Promise<number> {
  const day = on < client.today ? on : client.today;
  let current = version;
  const post = async (as: string, verb: string, body?: object) => {
    const path = `partner-agreements/v1/agreements/${id}/${verb}`;
    const asked = { as, path, key: `${key}-${verb}-${as}`, version: current, body };
    current = (await client.call(asked)).version;
  };
  await post('council-ma-04', 'review');
  await post('council-ma-04', 'ready');
  for (const { organisation } of [council, agency]) {
    const signature = { organisation, contentHash, type: 'recorded', signedOn: day };
    await post(organisation, 'signatures', signature);
  }
  await post('council-ma-04', 'entry-into-force', { effectiveAt: day });
  return current;
}
