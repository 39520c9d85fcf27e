import type { DemoClient } from './demo-client.js';
import { type Province, provinces } from './provinces.js';
import { choose, seeded } from './random.js';

const PUSHED = 544;
const IMPORTED = 96;
const BATCH = 136;
const NDJSON = 'application/x-ndjson';

type Branch = 'industry' | 'offices' | 'building' | 'services' | 'fields';
/**
 * ISCO-08 occupation, ISIC division, weight. Invented, for a coastal region with industry and
 * administration.
 */
const jobs: Record<
  Branch,
  readonly (readonly [readonly [occupation: string, sector: string], weight: number])[]
> = {
  industry: [
    [['8212', '29'], 9],
    [['7212', '29'], 5],
    [['3115', '29'], 3],
    [['3122', '29'], 2],
    [['2144', '29'], 2],
    [['8153', '14'], 7],
    [['7531', '14'], 4],
  ],
  offices: [
    [['4222', '82'], 9],
    [['3313', '82'], 3],
    [['2512', '62'], 5],
    [['2514', '62'], 3],
    [['3512', '62'], 4],
    [['4321', '52'], 4],
    [['8332', '49'], 4],
  ],
  building: [
    [['7112', '41'], 4],
    [['7126', '43'], 2],
    [['7411', '43'], 4],
  ],
  services: [
    [['5120', '56'], 4],
    [['5131', '56'], 4],
    [['5223', '47'], 7],
    [['3221', '86'], 3],
  ],
  fields: [[['6111', '01'], 1]],
};
/**
 * The main branches of each prefecture and province, also invented: workshops on the coast, offices
 * in the capital, fields inland.
 */
const branches: Record<Province, readonly (readonly [Branch, weight: number])[]> = {
  'MA-SAL': [
    ['industry', 5],
    ['offices', 5],
    ['building', 2],
    ['services', 3],
  ],
  'MA-KEN': [
    ['industry', 10],
    ['offices', 2],
    ['building', 2],
    ['services', 2],
    ['fields', 1],
  ],
  'MA-RAB': [
    ['offices', 9],
    ['services', 5],
    ['building', 2],
    ['industry', 1],
  ],
  'MA-SKH': [
    ['industry', 3],
    ['offices', 4],
    ['building', 3],
    ['services', 3],
  ],
  'MA-KHE': [
    ['fields', 4],
    ['services', 3],
    ['building', 2],
    ['industry', 1],
  ],
  'MA-SIK': [
    ['fields', 4],
    ['industry', 3],
    ['building', 2],
    ['services', 1],
  ],
  'MA-SIL': [
    ['fields', 5],
    ['industry', 2],
    ['services', 1],
  ],
};
const employers = [
  'Atlas Câblage',
  'Sebou Agro-industrie',
  'Bouregreg Offshoring',
  'Gharb Logistique',
  'Zaër Textile',
  'Maâmora Bâtiment',
  'Chellah Santé',
  'Oudayas Hôtellerie',
];

/** The published total of the Assises, and most of the needs of invented employers (fictional). */
export async function seedNeeds(client: DemoClient): Promise<number> {
  await client.call({
    as: 'council-ma-04',
    method: 'PUT',
    path: 'employer-needs/v1/needs/by-external-id/ASSISES-2016-RSK',
    key: 'assises',
    body: assises,
  });
  const pushes = fictionalNeeds().slice(0, PUSHED).map(pushed);
  for (let at = 0; at < pushes.length; at += BATCH) {
    const contentType = 'application/cloudevents-batch+json';
    const answer = await client.call<{ results: { result: string; detail?: string }[] }>({
      as: 'anapec',
      path: 'employer-needs/v1/events',
      key: `needs-${at}`,
      contentType,
      body: pushes.slice(at, at + BATCH),
    });
    const refused = answer.results.find(({ result }) => result === 'refused');
    if (refused) throw new Error(`a need of the demo was refused: ${refused.detail}`);
  }
  return 1 + pushes.length;
}

/**
 * Imports the agency's file after everything else, so that the plan can be compared with the moment
 * before the import.
 */
export async function importNeeds(client: DemoClient): Promise<number> {
  const lines = fictionalNeeds()
    .slice(PUSHED)
    .map((need) => JSON.stringify({ ...need, channel: 'import' }));
  const { accepted } = await client.call<{ accepted: number }>({
    as: 'anapec',
    path: 'employer-needs/v1/imports',
    key: 'needs-file',
    contentType: NDJSON,
    body: lines.join('\n'),
  });
  if (accepted !== lines.length)
    throw new Error(`${lines.length - accepted} lines of the demo's file were refused`);
  return accepted;
}

/**
 * Companies announced 23,000 needs, 68 % of them in new technologies, offshoring and services. No
 * other breakdown was published.
 */
const assises = {
  externalId: 'ASSISES-2016-RSK',
  employer: null,
  territory: 'MA-04',
  sector: null,
  occupation: null,
  openings: 23_000,
  from: null,
  to: null,
  allocation: [{ sector: 'cluster:tech-offshoring-services', openings: 15_640 }],
  channel: 'assises',
  origin: 'published',
};

type Weighted = readonly [choice: string, weight: number];

const contracts: Weighted[] = [
  ['permanent', 6],
  ['fixed-term', 3],
  ['integration', 2],
];
const reasons: Weighted[] = [
  ['new-post', 6],
  ['replacement', 4],
];
const levels: Weighted[] = [
  ['non-graduate', 5],
  ['qualification', 3],
  ['technician', 2],
];
const confidences: Weighted[] = [
  ['firm', 5],
  ['probable', 3],
  ['intention', 2],
];
const channels: Weighted[] = [
  ['agency-visit', 6],
  ['survey', 3],
  ['posting', 1],
];

function fictionalNeeds() {
  const random = seeded(156);
  return Array.from({ length: PUSHED + IMPORTED }, (_, i) => {
    const territory = choose(random, provinces);
    const [occupation, sector] = choose(random, jobs[choose(random, branches[territory])]);
    const quarter = Math.floor(random() * 6);
    const quarters = 1 + Math.floor(random() * 2);
    return {
      externalId: `DEMO-${String(i + 1).padStart(4, '0')}`,
      employer: { name: `${employers[Math.floor(random() * employers.length)]} (fictif)` },
      territory,
      sector,
      occupation,
      openings: 1 + Math.floor(random() * random() * 38),
      from: firstDay(quarter),
      to: lastDay(quarter + quarters - 1),
      contract: choose(random, contracts),
      reason: choose(random, reasons),
      minimumLevel: choose(random, levels),
      difficult: random() < 0.3,
      confidence: choose(random, confidences),
      channel: choose(random, channels),
      origin: 'fictional',
    };
  });
}

const pushed = (need: { externalId: string }) => ({
  specversion: '1.0',
  id: `demo-${need.externalId}`,
  source: 'anapec',
  type: 'ma.mizan.inbound.job-need-published.v1',
  subject: need.externalId,
  datacontenttype: 'application/json',
  data: need,
});

/** Quarters are numbered from 2026-Q4. */
const dayOf = (month: number, day: number) =>
  new Date(Date.UTC(2026, 9 + month, day)).toISOString().slice(0, 10);
const firstDay = (quarter: number) => dayOf(quarter * 3, 1);
const lastDay = (quarter: number) => dayOf(quarter * 3 + 3, 0);
