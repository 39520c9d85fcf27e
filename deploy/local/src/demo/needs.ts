import type { DemoClient } from './demo-client.js';
import { provinces } from './provinces.js';
import { choose, seeded } from './random.js';

const NEEDS = 640;
const BATCH = 160;

/** ISCO-08 occupation, ISIC division, weight: invented, in the shape of a coastal industrial and administrative region. */
const jobs = [
  [['8212', '29'], 9], [['7212', '29'], 5], [['3115', '29'], 3], [['3122', '29'], 2], [['2144', '29'], 2], [['8153', '14'], 7], [['7531', '14'], 4],
  [['4222', '82'], 9], [['3313', '82'], 3], [['2512', '62'], 5], [['2514', '62'], 3], [['3512', '62'], 4], [['4321', '52'], 4], [['8332', '49'], 4],
  [['7112', '41'], 4], [['7126', '43'], 2], [['7411', '43'], 4], [['5120', '56'], 4], [['5131', '56'], 4], [['5223', '47'], 7], [['3221', '86'], 3], [['6111', '01'], 4],
] as const;
const employers = ['Atlas Câblage', 'Sebou Agro-industrie', 'Bouregreg Offshoring', 'Gharb Logistique', 'Zaër Textile', 'Maâmora Bâtiment', 'Chellah Santé', 'Oudayas Hôtellerie'];

/** The declared aggregate of the Assises (published) and 640 needs of invented employers (fictional). */
export async function seedNeeds(client: DemoClient): Promise<number> {
  await client.call({ as: 'council-ma-04', method: 'PUT', path: 'employer-needs/v1/needs/by-external-id/ASSISES-2016-RSK', key: 'assises', body: assises });
  const needs = fictionalNeeds();
  for (let at = 0; at < needs.length; at += BATCH) {
    const contentType = 'application/cloudevents-batch+json';
    const answer = await client.call<{ results: { result: string; detail?: string }[] }>({ as: 'anapec', path: 'employer-needs/v1/events', key: `needs-${at}`, contentType, body: needs.slice(at, at + BATCH).map(pushed) });
    const refused = answer.results.find(({ result }) => result === 'refused');
    if (refused) throw new Error(`a need of the demo was refused: ${refused.detail}`);
  }
  return 1 + needs.length;
}

/** Certain companies expressed 23,000 needs, 68 % of them in new technologies, offshoring and services; no other breakdown was published. */
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

function fictionalNeeds() {
  const random = seeded(4);
  return Array.from({ length: NEEDS }, (_, i) => {
    const [occupation, sector] = choose<readonly [string, string]>(random, jobs);
    const quarter = Math.floor(random() * 6);
    const quarters = 1 + Math.floor(random() * 2);
    return {
      externalId: `DEMO-${String(i + 1).padStart(4, '0')}`,
      employer: { name: `${employers[Math.floor(random() * employers.length)]} (fictif)` },
      territory: choose(random, provinces),
      sector,
      occupation,
      openings: 1 + Math.floor(random() * random() * 60),
      from: firstDay(quarter),
      to: lastDay(quarter + quarters - 1),
      contract: choose(random, [['permanent', 6], ['fixed-term', 3], ['integration', 2]]),
      reason: choose(random, [['new-post', 6], ['replacement', 4]]),
      minimumLevel: choose(random, [['non-graduate', 5], ['qualification', 3], ['technician', 2]]),
      difficult: random() < 0.3,
      confidence: choose(random, [['firm', 5], ['probable', 3], ['intention', 2]]),
      channel: choose(random, [['agency-visit', 6], ['survey', 3], ['posting', 1]]),
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

/** Quarters are counted from 2026-Q4. */
const dayOf = (month: number, day: number) => new Date(Date.UTC(2026, 9 + month, day)).toISOString().slice(0, 10);
const firstDay = (quarter: number) => dayOf(quarter * 3, 1);
const lastDay = (quarter: number) => dayOf(quarter * 3 + 3, 0);
