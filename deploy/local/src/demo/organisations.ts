import type { DemoClient } from './demo-client.js';

const FICTIONAL = 'fictional';

/**
 * Organisations that were registered after the installation was set up; all of them are made up,
 * and say so.
 */
const organisations = [
  {
    id: 'federation-cablage-rsk',
    name: {
      fr: 'Fédération régionale du câblage (fictive)',
      ar: 'الفيدرالية الجهوية لصناعة الأسلاك (افتراضية)',
      en: 'Regional federation of the wiring industry (fictional)',
    },
    kind: 'federation',
    territory: 'MA-04',
    contact: 'Délégation régionale',
  },
  {
    id: 'cooperative-argane-khemisset',
    name: {
      fr: 'Coopérative féminine de Khémisset (fictive)',
      ar: 'التعاونية النسائية بالخميسات (افتراضية)',
      en: 'Women’s cooperative of Khémisset (fictional)',
    },
    kind: 'cooperative',
    territory: 'MA-KHE',
    contact: 'Présidence',
  },
  {
    id: 'fondation-atlas',
    name: {
      fr: 'Fondation Atlas (fictive)',
      ar: 'مؤسسة الأطلس (افتراضية)',
      en: 'Atlas foundation (fictional)',
    },
    kind: 'external',
    territory: 'MA-04',
    contact: 'Direction des programmes',
  },
];

/** Answers how many. */
export async function seedOrganisations(client: DemoClient): Promise<number> {
  for (const organisation of organisations)
    await client.call({
      as: 'council-ma-04',
      path: 'partner-agreements/v1/organisations',
      body: { ...organisation, origin: FICTIONAL },
      key: `organisation-${organisation.id}`,
    });
  return organisations.length;
}
