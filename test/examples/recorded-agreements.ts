import { agreement, council } from './agreements.js';
import type { Step } from './step.js';

const scan = (digit: string) => `sha256:${digit.repeat(64)}`;
const text = {
  ...agreement,
  kind: 'convention-cadre',
  title: 'Convention-cadre pour l’emploi des jeunes, 2014–2028',
  formerTerritory: 'Rabat-Salé-Zemmour-Zaër',
  startsOn: '2014-01-01',
  endsOn: '2028-12-31',
  noticeMonths: null,
  conditions: [{ kind: 'visa', reference: 'Visa du ministère', date: '2014-01-15' }],
  commitments: [],
};
const paper = {
  ...text,
  documentHash: scan('b'),
  effectiveAt: '2014-02-01',
  signatures: [
    { organisation: council, signedOn: '2014-01-10', signatory: 'Président de la région' },
    { organisation: 'anapec', signedOn: '2014-01-12', signatory: 'Directeur général' },
  ],
};
const recording = { operation: 'recordAgreement', as: council } as const;
const operator = { organisation: 'operator-ofppt', role: 'operator', signatory: null };

/** Agreements that were signed on paper before they were known here. */
export const recordedAgreements: Step[] = [
  {
    ...recording,
    name: 'A framework older than the regions of 2015',
    body: paper,
    gives: 201,
    keep: 'old',
  },
  {
    ...recording,
    name: 'One party has not signed',
    body: {
      ...paper,
      title: 'Sans signature',
      documentHash: scan('c'),
      signatures: paper.signatures.slice(0, 1),
    },
    gives: 'signature-missing',
  },
  {
    ...recording,
    name: 'The council that decides on the entry into force is no party',
    as: 'anapec',
    body: {
      ...paper,
      title: 'Sans le conseil',
      documentHash: scan('d'),
      parties: [agreement.parties[1], operator],
      signatures: [paper.signatures[1], { organisation: 'operator-ofppt', signedOn: '2014-01-10' }],
    },
    gives: 'entry-not-by-a-party',
  },
  {
    ...recording,
    name: 'The agency records the same, which confirms its signature',
    as: 'anapec',
    body: paper,
    gives: 200,
  },
];
