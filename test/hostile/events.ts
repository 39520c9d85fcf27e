import type { Random } from './random.js';

export type Json = Readonly<Record<string, unknown>>;
export type KindName = 'job-needs' | 'agreements' | 'projects';

/** An event as the system of an organisation creates it, and the figure that it changes. */
export interface PushedEvent {
  readonly kind: KindName;
  readonly organisation: string;
  readonly externalId: string;
  readonly content: Json & { readonly data: Json };
  readonly moves: Moves;
}

/**
 * The figure and the amount: openings of needs, persons of signed agreements. A project moves none
 * before it is selected.
 */
export interface Moves {
  readonly figure: 'demand' | 'supply';
  readonly occupation: string;
  readonly amount: number;
}

export const SERVICES = {
  'job-needs': 'employer-needs',
  agreements: 'partner-agreements',
  projects: 'job-creation',
} as const satisfies Record<KindName, string>;
export const ORGANISATIONS = ['anapec', 'council-ma-04'] as const;
export const OCCUPATIONS = ['5111', '5112', '5113', '7111', '7112', '8212'] as const;
const TERRITORIES = ['MA-KEN', 'MA-SAL', 'MA-RAB', 'MA-SIK'] as const;
const PERSONS = 10;

let made = 0;

/** A valid need. */
export function need(random: Random, organisation: string): PushedEvent {
  const externalId = `${organisation.toUpperCase()}/${++made}`;
  const moves: Moves = {
    figure: 'demand',
    occupation: random.pick(OCCUPATIONS),
    amount: 1 + random.below(40),
  };
  const data = {
    externalId,
    ...{ territory: random.pick(TERRITORIES), occupation: moves.occupation },
    ...{ openings: moves.amount, origin: 'fictional' },
    ...(random.chance(0.3) && { title: random.text(1 + random.below(80)) }),
    ...(random.chance(0.3) && { from: '2027-01-01', to: '2027-06-30' }),
    ...(random.chance(0.2) && { employer: { id: `ICE-${made}`, name: random.text(12) } }),
  };
  const content = envelope(organisation, 'job-need-published', data);
  return { kind: 'job-needs', organisation, externalId, content, moves };
}

/** A valid micro-project. */
export function project(random: Random, organisation: string): PushedEvent {
  const externalId = `${organisation.toUpperCase()}/P${++made}`;
  const occupation = random.pick(OCCUPATIONS);
  const data = {
    externalId,
    ...{
      title: random.text(1 + random.below(80)),
      territory: random.pick(TERRITORIES),
      occupation,
    },
    ...{ promoters: 1 + random.below(4), jobsExpected: random.below(9), origin: 'fictional' },
    ...(random.chance(0.3) && { expectedOn: '2027-03-31', sector: 'C' }),
  };
  const content = envelope(organisation, 'micro-project-published', data);
  const moves: Moves = { figure: 'demand', occupation, amount: 0 };
  return { kind: 'projects', organisation, externalId, content, moves };
}

/** A valid agreement, as each of its parties pushes it. The last push changes the figure. */
export function agreement(random: Random): PushedEvent[] {
  const text = ++made;
  const occupation = random.pick(OCCUPATIONS);
  return ORGANISATIONS.map((organisation, index) => {
    const externalId = `${organisation.toUpperCase()}/A${text}`;
    const data = { externalId, ...terms(text, occupation) };
    const content = envelope(organisation, 'agreement-signed', data);
    const amount = index === ORGANISATIONS.length - 1 ? PERSONS : 0;
    const moves: Moves = { figure: 'supply', occupation, amount };
    return { kind: 'agreements', organisation, externalId, content, moves };
  });
}

const terms = (text: number, occupation: string): Json => ({
  kind: 'convention-de-partenariat',
  title: `Convention poussée nᵒ ${text}`,
  territory: 'MA-04',
  documentHash: `sha256:${String(text).padStart(64, '0')}`,
  signedOn: '2026-11-20',
  startsOn: '2027-01-01',
  endsOn: '2027-12-31',
  conditions: [],
  origin: 'fictional',
  parties: [
    { organisation: 'council-ma-04', role: 'council' },
    { organisation: 'anapec', role: 'agency' },
  ],
  commitments: [
    {
      ...{ owner: 'anapec', indicator: 'trained', effect: 'supply', target: PERSONS },
      ...{ unit: 'persons', territory: 'MA-04', occupation, schedule: 'linear' },
    },
  ],
});

function envelope(source: string, type: string, data: Json): PushedEvent['content'] {
  return {
    specversion: '1.0',
    id: `${source}-event-${made}`,
    source,
    type: `ma.mizan.inbound.${type}.v1`,
    time: '2026-10-02T08:00:00Z',
    datacontenttype: 'application/json',
    sourceversion: 2,
    data,
  };
}
