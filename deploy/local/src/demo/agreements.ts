import { addDemonstration } from './agreement-documents.js';
import type { Answered, DemoClient } from './demo-client.js';

interface Drafted extends Answered {
  title: string;
  contentHash: string;
  commitments: { id: string }[];
}
type Step = 'share' | 'review' | 'ready' | 'sign-first' | 'sign-all' | 'in-force';
interface DemoAgreement {
  key: string;
  steps: Step[];
  /** The day of the signatures and of the entry into force; by default today. */
  since?: string;
  terms: { parties: { organisation: string }[]; [term: string]: unknown };
}

export const council = {
  organisation: 'council-ma-04',
  role: 'council',
  signatory: 'Président du Conseil de la région',
};
export const agency = { organisation: 'anapec', role: 'agency', signatory: 'Directeur général' };
const operator = {
  organisation: 'operator-ofppt',
  role: 'operator',
  signatory: 'Directeur régional',
};
const ministry = { organisation: 'ministry', role: 'ministry', signatory: 'Secrétaire général' };
const persons = { effect: 'supply', unit: 'persons', territory: 'MA-04', schedule: 'linear' };
const openings = {
  indicator: 'openings-collected',
  effect: 'demand',
  unit: 'openings',
  schedule: 'linear',
};
const throughForce: Step[] = ['review', 'ready', 'sign-first', 'sign-all', 'in-force'];

/**
 * Nine agreements in five states. Three commitments of the two that began in January are late.
 * Published content is marked as published; dates that were not published are fictional, and say
 * so.
 */
const agreements: DemoAgreement[] = [
  {
    key: 'memorandum',
    steps: ['review', 'ready', 'sign-first', 'sign-all'],
    terms: {
      kind: 'memorandum',
      title: "Mémorandum d'entente des Assises régionales pour l'emploi",
      territory: 'MA-04',
      parties: [council, agency],
      commitments: [],
      origin: 'published',
    },
  },
  {
    key: 'convention-2000',
    steps: ['review', 'ready', 'sign-first', 'sign-all'],
    terms: {
      kind: 'convention-de-partenariat',
      title:
        'Convention Région – ANAPEC : 2 000 jeunes sans diplôme formés par an (chiffre publié, dates fictives)',
      territory: 'MA-04',
      parties: [council, agency],
      startsOn: '2027-01-01',
      endsOn: '2029-12-31',
      noticeMonths: 6,
      origin: 'fictional',
      commitments: [
        {
          ...persons,
          owner: 'anapec',
          indicator: 'non-graduate-youth-trained',
          target: 6000,
          binding: true,
        },
      ],
    },
  },
  {
    key: 'offshoring',
    steps: throughForce,
    terms: {
      kind: 'convention-specifique',
      title: "Convention spécifique Région – OFPPT : métiers de l'offshoring (fictive)",
      territory: 'MA-04',
      parties: [council, operator],
      startsOn: '2026-10-01',
      endsOn: '2028-09-30',
      origin: 'fictional',
      commitments: [
        {
          ...persons,
          owner: 'operator-ofppt',
          indicator: 'trained',
          target: 960,
          occupation: '4222',
          territory: 'MA-SAL',
          binding: true,
        },
      ],
    },
  },
  {
    key: 'wiring',
    steps: throughForce,
    terms: {
      kind: 'convention-de-partenariat',
      title: 'Convention Région – OFPPT : câblage automobile à Kénitra (fictive)',
      territory: 'MA-04',
      parties: [council, operator],
      startsOn: '2026-10-01',
      endsOn: '2027-09-30',
      origin: 'fictional',
      commitments: [
        {
          ...persons,
          owner: 'operator-ofppt',
          indicator: 'trained',
          target: 400,
          occupation: '8212',
          territory: 'MA-KEN',
          binding: true,
        },
      ],
    },
  },
  {
    key: 'industry',
    steps: throughForce,
    since: '2026-01-05',
    terms: {
      kind: 'convention-specifique',
      title: 'Convention Région – OFPPT – ANAPEC : montage mécanique à Kénitra (fictive)',
      territory: 'MA-04',
      parties: [council, operator, agency],
      startsOn: '2026-01-01',
      endsOn: '2027-12-31',
      origin: 'fictional',
      commitments: [
        {
          ...persons,
          owner: 'operator-ofppt',
          indicator: 'trained',
          target: 480,
          occupation: '8211',
          territory: 'MA-KEN',
          binding: true,
        },
        { ...openings, owner: 'anapec', target: 320, occupation: '8211', territory: 'MA-KEN' },
      ],
    },
  },
  {
    key: 'crafts',
    steps: throughForce,
    since: '2026-01-12',
    terms: {
      kind: 'convention-de-partenariat',
      title: 'Convention Région – OFPPT – ANAPEC : couture et hôtellerie à Khémisset (fictive)',
      territory: 'MA-04',
      parties: [council, operator, agency],
      startsOn: '2026-01-01',
      endsOn: '2027-06-30',
      origin: 'fictional',
      commitments: [
        {
          ...persons,
          owner: 'operator-ofppt',
          indicator: 'trained',
          target: 120,
          occupation: '7531',
          territory: 'MA-KHE',
          binding: true,
        },
        { ...openings, owner: 'anapec', target: 60, occupation: '5131', territory: 'MA-KHE' },
      ],
    },
  },
  {
    key: 'hiring',
    steps: ['share', 'review', 'ready', 'sign-first'],
    terms: {
      kind: 'protocol',
      title: 'Protocole Région – ANAPEC : 500 postes dans le bâtiment (fictif)',
      territory: 'MA-04',
      parties: [council, agency],
      startsOn: '2027-01-01',
      endsOn: '2027-12-31',
      origin: 'fictional',
      commitments: [{ ...openings, owner: 'anapec', target: 500, territory: 'MA-04', sector: 'F' }],
    },
  },
  {
    key: 'funding',
    steps: ['share', 'review'],
    terms: {
      kind: 'contrat-programme',
      title: 'Contrat-programme État – Région (fictif)',
      territory: 'MA-04',
      parties: [council, ministry],
      startsOn: '2027-01-01',
      endsOn: '2029-12-31',
      origin: 'fictional',
      conditions: [{ kind: 'visa', reference: 'visa du contrôleur' }],
      commitments: [
        {
          owner: 'ministry',
          indicator: 'training-budget',
          effect: 'funding',
          target: 45_000_000,
          unit: 'MAD',
          territory: 'MA-04',
          schedule: 'linear',
        },
      ],
    },
  },
  {
    key: 'rural',
    steps: ['share'],
    terms: {
      kind: 'convention-cadre',
      title: 'Convention-cadre : jeunes ruraux du Gharb (fictive)',
      territory: 'MA-04',
      parties: [council, agency, operator],
      origin: 'fictional',
      commitments: [
        {
          ...persons,
          owner: 'operator-ofppt',
          indicator: 'rural-youth-trained',
          target: 600,
          territory: 'MA-SIK',
        },
      ],
    },
  },
];

/** Those that carry a file. */
const DOCUMENTED = ['memorandum', 'industry'];

/**
 * The commitments that needs and sessions of the demo name: `wiring` is the first one of its
 * agreement, `wiring-2` the second.
 */
export type Commitments = ReadonlyMap<string, string>;

export async function seedAgreements(
  client: DemoClient,
): Promise<{ records: number; commitments: Commitments }> {
  const commitments = new Map<string, string>();
  for (const agreement of agreements) {
    const drafted = await client.call<Drafted>({
      as: 'council-ma-04',
      path: 'partner-agreements/v1/agreements',
      key: agreement.key,
      body: agreement.terms,
    });
    await takeSteps(client, agreement, drafted);
    if (DOCUMENTED.includes(agreement.key))
      await addDemonstration(client, { ...drafted, key: agreement.key });
    for (const [i, { id }] of drafted.commitments.entries())
      commitments.set(i === 0 ? agreement.key : `${agreement.key}-${i + 1}`, id);
  }
  return { records: agreements.length, commitments };
}

async function takeSteps(
  client: DemoClient,
  { key, steps, since, terms }: DemoAgreement,
  { id, version, contentHash }: Drafted,
): Promise<void> {
  let current = version;
  const on = since !== undefined && since < client.today ? since : client.today;
  const post = async (as: string, verb: string, body?: unknown) => {
    const answer = await client.call({
      as,
      path: `partner-agreements/v1/agreements/${id}/${verb}`,
      key: `${key}-${verb}-${as}`,
      version: current,
      body,
    });
    current = answer.version;
  };
  const sign = (organisation: string) =>
    post(organisation, 'signatures', { organisation, contentHash, type: 'recorded', signedOn: on });
  for (const step of steps) {
    if (step === 'share') await post('council-ma-04', 'sharing', { with: 'planner' });
    else if (step === 'sign-first') await sign('council-ma-04');
    else if (step === 'sign-all')
      for (const { organisation } of terms.parties.slice(1)) await sign(organisation);
    else if (step === 'in-force')
      await post('council-ma-04', 'entry-into-force', { effectiveAt: on });
    else await post('council-ma-04', step);
  }
}
