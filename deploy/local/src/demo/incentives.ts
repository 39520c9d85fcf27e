import type { Answered, DemoClient } from './demo-client.js';

const MINISTRY = 'ministry';
const COUNCIL = 'council-ma-04';
const AGENCY = 'anapec';
const MEASURES = 'job-creation/v1/incentive-measures';
const BUDGETS = 'job-creation/v1/incentive-budgets';

/** What was published about the measures, and where. */
const SOURCES = {
  insertion: 'lavieeco.com : « ANAPEC, plus de 120 000 insertions envisagées en 2020 »',
  tahfiz: 'fr.scribd.com/document/640183311 (présentation du dispositif Tahfiz)',
  tahfizLimit: 'rabat.eregulations.org/menu/163 : 5 salariés ; 10 selon des textes postérieurs',
  taehil: 'doczz.fr/doc/6672088 (manuel Taehil, 2008)',
  forsa: 'infomediaire.net (programme Forsa) : prêt d’honneur, dont subvention',
  fictional: 'Exemple fictif',
};
/** The day from which each measure holds was not found in a source. */
const SINCE = '2020-01-01';
const published = { territory: 'MA', from: SINCE, to: null, origin: 'published' };
const confirmed = (source: string) => ({ source, confirmed: true });
/** Said of the measure in general, and found in none of the sources. */
const unconfirmed = { source: null, confirmed: false };
const unknownAmount = { value: null, unit: 'MAD', confirmed: false };

/** The real measures, with what the sources say of them. All else is unconfirmed. */
const REAL = [
  {
    code: 'IDMAJ',
    name: {
      fr: 'Idmaj (contrat d’insertion)',
      ar: 'برنامج إدماج (عقد الإدماج)',
      en: 'Idmaj (integration contract)',
    },
    subject: 'need',
    amount: { ...unknownAmount, per: 'opening' },
    conditions: [
      { field: 'hiredShare', least: 60, ...confirmed(SOURCES.insertion) },
      { field: 'contract', in: ['integration'], ...unconfirmed },
      { field: 'durationMonths', most: 24, ...unconfirmed },
    ],
    source: SOURCES.insertion,
  },
  {
    code: 'TAHFIZ',
    name: {
      fr: 'Tahfiz (aide aux entreprises nouvelles)',
      ar: 'برنامج تحفيز (دعم المقاولات حديثة النشأة)',
      en: 'Tahfiz (aid for new enterprises)',
    },
    subject: 'need',
    amount: { ...unknownAmount, per: 'opening' },
    conditions: [
      { field: 'contract', in: ['permanent'], ...confirmed(SOURCES.tahfiz) },
      { field: 'grossWage', most: 10_000, ...confirmed(SOURCES.tahfiz) },
      { field: 'openings', most: 10, source: SOURCES.tahfizLimit, confirmed: false },
      { field: 'employerMonths', most: 24, ...unconfirmed },
    ],
    source: SOURCES.tahfiz,
  },
  {
    code: 'TAEHIL',
    name: {
      fr: 'Taehil (formation contractualisée)',
      ar: 'برنامج تأهيل (التكوين التعاقدي)',
      en: 'Taehil (training for an identified job)',
    },
    subject: 'need',
    amount: { ...unknownAmount, per: 'opening' },
    conditions: [
      { field: 'openings', least: 1, ...confirmed(SOURCES.taehil) },
      { field: 'registeredMonths', least: 0, ...unconfirmed },
    ],
    source: SOURCES.taehil,
  },
  {
    code: 'AUTO-EMPLOI',
    name: {
      fr: 'Auto-emploi (appui aux porteurs de projets)',
      ar: 'التشغيل الذاتي (مواكبة حاملي المشاريع)',
      en: 'Self-employment (support for project promoters)',
    },
    subject: 'project',
    amount: { ...unknownAmount, per: 'project', most: 10_000, source: SOURCES.forsa },
    conditions: [{ field: 'age', least: 18, ...unconfirmed }],
    source: SOURCES.forsa,
  },
];

/** A measure that is confirmed throughout, so that an evaluation can be a yes. */
const FICTIONAL = {
  code: 'AIDE-REGIONALE',
  name: {
    fr: 'Aide régionale à l’embauche (fictive)',
    ar: 'دعم جهوي للتشغيل (مثال افتراضي)',
    en: 'Regional hiring aid (fictional)',
  },
  territory: 'MA-04',
  from: '2026-01-01',
  to: null,
  subject: 'need',
  amount: {
    ...{ value: 9_000, unit: 'MAD', per: 'opening', most: 180_000 },
    ...confirmed(SOURCES.fictional),
  },
  conditions: [
    { field: 'contract', in: ['permanent'], ...confirmed(SOURCES.fictional) },
    {
      field: 'minimumLevel',
      in: ['non-graduate', 'certificate'],
      ...confirmed(SOURCES.fictional),
    },
  ],
  source: SOURCES.fictional,
  origin: 'fictional',
};

/** What is reserved of the fictional budget, in MAD, and what became of it. */
const RESERVATIONS = [
  [90_000, 'payment'],
  [45_000, undefined],
  [180_000, 'payment'],
  [27_000, 'release'],
  [63_000, undefined],
] as const;

/** The four measures, a fictional one, and a fictional budget of it. */
export async function seedIncentives(client: DemoClient): Promise<number> {
  for (const measure of REAL) await registered(client, { ...published, ...measure });
  const { id: measure } = await registered(client, FICTIONAL);
  const year = Number(client.today.slice(0, 4));
  const terms = { measure, territory: 'MA-04', year, amount: 1_800_000, origin: 'fictional' };
  const budget = await client.call({ as: COUNCIL, path: BUDGETS, key: 'budget', body: terms });
  for (const [n, [amount, end]] of RESERVATIONS.entries()) {
    const path = `${BUDGETS}/${budget.id}/reservations`;
    const key = `reservation-${n}`;
    const body = { for: `need:DEMO-AIDE-${n + 1}`, amount };
    const { id } = await client.call({ as: AGENCY, path, key, body });
    if (end) await client.call({ as: AGENCY, path: `${path}/${id}/${end}`, key: `${key}-${end}` });
  }
  return REAL.length + 2 + RESERVATIONS.length;
}

const registered = (client: DemoClient, body: { code: string }): Promise<Answered> =>
  client.call({ as: MINISTRY, path: MEASURES, key: `measure-${body.code}`, body });
