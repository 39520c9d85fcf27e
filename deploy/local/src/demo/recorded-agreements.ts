import { agency, council } from './agreements.js';
import type { Answered, DemoClient } from './demo-client.js';

const AGREEMENTS = 'partner-agreements/v1/agreements';

/** A document that was signed on paper before the plan knew it. */
const paper = (key: string, signedOn: string, terms: object) => ({
  territory: 'MA-04',
  parties: [council, agency],
  origin: 'fictional',
  documentHash: `sha256:${Buffer.from(key).toString('hex').padEnd(64, '0').slice(0, 64)}`,
  signatures: [council, agency].map(({ organisation, signatory }) => ({
    organisation,
    signedOn,
    signatory,
  })),
  ...terms,
});

const formerRegion = paper('former-region', '2013-02-25', {
  kind: 'convention-cadre',
  title: 'Convention-cadre pour l’emploi des jeunes, 2013–2015 (fictive)',
  formerTerritory: 'Rabat-Salé-Zemmour-Zaër',
  startsOn: '2013-03-01',
  endsOn: '2015-12-31',
  effectiveAt: '2013-03-04',
  commitments: [],
});
const toConfirm = paper('to-confirm', '2025-06-12', {
  kind: 'convention-de-partenariat',
  title: 'Convention : espaces emploi des communes de Khémisset (fictive)',
  startsOn: '2025-07-01',
  endsOn: '2028-06-30',
  effectiveAt: '2025-07-01',
  commitments: [
    {
      owner: 'anapec',
      indicator: 'employment-spaces',
      effect: 'means',
      unit: 'units',
      target: 6,
      territory: 'MA-KHE',
    },
  ],
});

/**
 * Two agreements from the paper register of the council: the agency has confirmed one, which is
 * closed, and has the other to confirm. Answers how many.
 */
export async function seedRecordedAgreements(client: DemoClient): Promise<number> {
  const record = (key: string, body: object, as: string) =>
    client.call<Answered>({ as, path: `${AGREEMENTS}/records`, key: `${key}-${as}`, body });
  await record('former-region', formerRegion, 'council-ma-04');
  const { id, version } = await record('former-region', formerRegion, 'anapec');
  await client.call({
    as: 'council-ma-04',
    path: `${AGREEMENTS}/${id}/closure`,
    key: 'former-region-closure',
    version,
    body: { summary: 'Convention reprise du registre papier ; bilan : voir le rapport de 2016.' },
  });
  await record('to-confirm', toConfirm, 'council-ma-04');
  return 2;
}
