import { agreement, at, council, drafting, verb } from './agreements.js';
import type { Step } from './step.js';

const nobody = '00000000-0000-7000-8000-000000000000';
const parties = [council, 'anapec'] as const;

const signedBy = (name: string, organisation: string): Step => ({
  ...verb('signAgreement', organisation, name),
  name: `${organisation} has signed`,
  body: {
    organisation,
    contentHash: `{${name}.contentHash}`,
    type: 'recorded',
    signedOn: '2026-11-20',
  },
  gives: 200,
  isPreparation: true,
});

/** From draft to signed by both. */
const signed = (name: string): Step[] => [
  { ...verb('openReview', council, name), name: 'Reviewed', gives: 200, isPreparation: true },
  { ...verb('makeReady', council, name), name: 'Ready', gives: 200, isPreparation: true },
  ...parties.map((organisation) => signedBy(name, organisation)),
];

const inForce = (name: string, terms: object): Step[] => [
  {
    ...drafting,
    name: 'A convention to be in force',
    body: { ...agreement, conditions: [], ...terms },
    gives: 201,
    keep: name,
    isPreparation: true,
  },
  ...signed(name),
  {
    ...verb('enterIntoForce', council, name),
    name: 'It is in force',
    body: { effectiveAt: '2026-01-01' },
    gives: 200,
    isPreparation: true,
  },
];

const commitment = { ...agreement.commitments[0]!, target: 8000 };
const living = {
  title: 'Convention Région – ANAPEC 2026–2027',
  startsOn: '2026-01-01',
  endsOn: '2027-12-31',
  commitments: [commitment],
};
const amending = { operation: 'amendAgreement', as: 'anapec', path: at('living') } as const;
const trained = '{living.commitments.0.id}';

const proposals: Step[] = [
  {
    operation: 'previewAmendment',
    as: 'anapec',
    path: at('living'),
    name: 'Before and after, before it is drafted',
    body: { effectiveAt: '2026-01-01', changes: { endsOn: '2028-12-31' } },
    gives: 200,
  },
  {
    ...amending,
    name: 'The end a year later, counted from the start',
    body: { effectiveAt: '2026-01-01', changes: { endsOn: '2028-12-31' } },
    gives: 201,
    keep: 'amendment',
  },
  {
    ...amending,
    name: 'Another target for one commitment',
    body: { effectiveAt: '2026-10-01', changes: { commitments: [{ id: trained, target: 9000 }] } },
    gives: 201,
    keep: 'second',
  },
  {
    ...amending,
    name: 'Another territory',
    body: { effectiveAt: '2026-01-01', changes: { territory: 'MA-06' } },
    gives: 'not-amendable',
  },
  {
    ...amending,
    name: 'A commitment that is not there',
    body: { effectiveAt: '2026-01-01', changes: { commitments: [{ id: nobody, target: 1 }] } },
    gives: 'no-such-commitment',
  },
  {
    ...amending,
    name: 'Commitments that are not named by their ids',
    body: { effectiveAt: '2026-01-01', changes: { commitments: 'all' } },
    gives: 'not-changes-by-id',
  },
  {
    ...amending,
    name: 'A target below what was promised for the quarters before',
    body: { effectiveAt: '2027-01-01', changes: { commitments: [{ id: trained, target: 3000 }] } },
    gives: 'below-the-promised',
  },
  {
    ...amending,
    name: 'Steps that change the quarters before',
    body: {
      effectiveAt: '2027-01-01',
      changes: {
        commitments: [{ id: trained, schedule: [{ period: '2026-Q1', amount: 8000 }] }],
      },
    },
    gives: 'changes-the-past',
  },
  {
    ...amending,
    name: 'An amendment of an amendment',
    path: at('amendment'),
    body: { effectiveAt: '2026-01-01', changes: { endsOn: '2029-12-31' } },
    gives: 'amends-an-amendment',
  },
  {
    ...amending,
    name: 'A draft is changed, not amended',
    path: at('other'),
    body: { effectiveAt: '2026-01-01', changes: { endsOn: '2029-12-31' } },
    gives: 'not-signed',
  },
];

const amendment: Step[] = [
  ...signed('amendment'),
  {
    ...verb('enterIntoForce', council, 'amendment'),
    name: 'The amendment is in force: the convention has a next version',
    body: { effectiveAt: '2026-11-24' },
    gives: 200,
  },
  {
    operation: 'readAgreement',
    name: 'The convention as amended',
    as: 'anapec',
    path: at('living'),
    gives: 200,
    keep: 'living',
  },
  {
    operation: 'compareAgreement',
    name: 'What the amendment has changed',
    as: 'anapec',
    path: at('amendment'),
    gives: 200,
  },
  {
    operation: 'readAgreementHistory',
    name: 'The last two versions of the convention',
    as: 'anapec',
    path: at('living'),
    query: { limit: '2' },
    gives: 200,
  },
  {
    ...verb('openReview', council, 'second'),
    name: 'The other amendment, written for the text before',
    gives: 200,
    isPreparation: true,
  },
  {
    operation: 'makeReady',
    name: 'An amendment of a text that has changed since',
    as: council,
    path: at('second'),
    ifMatch: 'second',
    gives: 'amended-text-changed',
  },
  {
    ...verb('abandonAgreement', 'anapec', 'second'),
    name: 'It is given up',
    body: { reason: 'L’avenant n° 1 l’a devancé' },
    gives: 200,
  },
  {
    operation: 'denounceAgreement',
    name: 'An amendment ends with its convention',
    as: 'anapec',
    path: at('amendment'),
    ifMatch: 'amendment',
    body: { reason: 'Fin' },
    gives: 'follows-its-agreement',
  },
];

const suspension: Step[] = [
  {
    operation: 'resumeAgreement',
    name: 'It is not suspended',
    as: council,
    path: at('other'),
    ifMatch: 'other',
    body: { effectiveAt: '2026-11-24' },
    gives: 'not-suspended',
  },
  {
    ...verb('suspendAgreement', council, 'living'),
    name: 'Suspended: the quarters after are pending',
    body: { effectiveAt: '2026-11-01', reason: 'Crédits non délégués' },
    gives: 200,
  },
  {
    operation: 'resumeAgreement',
    name: 'Resumed before it was suspended',
    as: council,
    path: at('living'),
    ifMatch: 'living',
    body: { effectiveAt: '2026-10-01' },
    gives: 'before-suspension',
  },
  {
    ...verb('resumeAgreement', council, 'living'),
    name: 'In force again',
    body: { effectiveAt: '2026-11-24' },
    gives: 200,
  },
];

const ends: Step[] = [
  ...inForce('short', {
    title: 'Convention d’un an',
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    noticeMonths: 3,
    renewal: { months: 12, tacit: false },
  }),
  {
    operation: 'denounceAgreement',
    name: 'The day of the notice has passed',
    as: 'anapec',
    path: at('short'),
    ifMatch: 'short',
    body: { reason: 'Fin de mission' },
    gives: 'notice-date-passed',
  },
  {
    ...verb('renewAgreement', council, 'short'),
    name: 'Renewed for a year',
    gives: 200,
  },
  {
    operation: 'renewAgreement',
    name: 'A convention that provides for no renewal',
    as: council,
    path: at('living'),
    ifMatch: 'living',
    gives: 'not-renewable',
  },
  {
    operation: 'denounceAgreement',
    name: 'Sooner than the notice allows',
    as: 'anapec',
    path: at('living'),
    ifMatch: 'living',
    body: { effectiveAt: '2026-12-31', reason: 'Fin de mission' },
    gives: 'notice-too-short',
  },
  {
    operation: 'closeAgreement',
    name: 'It has not ended',
    as: council,
    path: at('living'),
    ifMatch: 'living',
    body: { summary: 'Bilan' },
    gives: 'not-ended',
  },
  {
    ...verb('denounceAgreement', 'anapec', 'living'),
    name: 'Notice of six months',
    body: { reason: 'Fin de mission' },
    gives: 200,
  },
  {
    operation: 'closeAgreement',
    name: 'A final report before the end',
    as: council,
    path: at('living'),
    ifMatch: 'living',
    body: { on: '2026-11-24', summary: 'Bilan' },
    gives: 'before-its-end',
  },
  {
    ...verb('closeAgreement', council),
    name: 'The final report of the convention that was terminated',
    body: { summary: 'Objectif atteint aux deux tiers ; reliquat reporté.' },
    gives: 200,
  },
  {
    ...verb('abandonAgreement', council, 'other'),
    name: 'The draft is given up',
    body: { reason: 'Remplacé par une autre convention' },
    gives: 200,
  },
];

export const agreementLife: readonly Step[] = [
  ...inForce('living', living),
  ...proposals,
  ...amendment,
  ...suspension,
  ...ends,
];
