import type { Step } from './step.js';

const as = 'anapec';
const declaring = { operation: 'declareNeed', as } as const;
const part = { openings: 1 };

/**
 * Faults of a request that are found before the rules of the domain. Shown on one operation; they
 * are the same on all others.
 */
export const requests: readonly Step[] = [
  { ...declaring, name: 'Without a token', as: null, body: {}, gives: 'unauthenticated' },
  {
    ...declaring,
    name: 'A token without the right',
    as: 'planner',
    body: {},
    gives: 'scope-missing',
  },
  { ...declaring, name: 'No JSON', body: '{', gives: 'not-readable' },
  {
    ...declaring,
    name: 'Thirty levels deep',
    body: `${'{"a":'.repeat(30)}1${'}'.repeat(30)}`,
    gives: 'too-deep',
  },
  {
    ...declaring,
    name: 'More than a megabyte',
    body: `{"externalId":"${'x'.repeat(1_100_000)}"}`,
    gives: 'too-large',
  },
  {
    ...declaring,
    name: 'A form',
    contentType: 'application/x-www-form-urlencoded',
    body: 'openings=5',
    gives: 'unsupported-media-type',
  },
  {
    ...declaring,
    name: 'A key with a space',
    headers: { 'idempotency-key': 'a b' },
    body: {},
    gives: 'bad-idempotency-key',
  },
  { ...declaring, name: 'What a need must say', body: {}, gives: 'required' },
  { ...declaring, name: 'A list instead of an object', body: [], gives: 'not-an-object' },
  {
    ...declaring,
    name: 'NUL in a text',
    body: { externalId: 'a\u0000b', territory: 'MA-04', openings: 1 },
    gives: 'text-not-storable',
  },
  {
    ...declaring,
    name: 'Each field wrong in its own way',
    gives: 'not-a-date',
    body: {
      externalId: ' ',
      employer: { name: 5 },
      territory: 'Kénitra',
      sector: 'ZZ',
      occupation: 'welder',
      openings: 1.5,
      from: '2027-02-30',
      allocation: 'all',
      contract: 'eternal',
      difficult: 'yes',
      commitmentId: 'x',
      organisation: 'The Agency',
      colour: 'red',
    },
  },
  {
    ...declaring,
    name: 'Numbers and lists out of range',
    gives: 'too-great',
    body: {
      externalId: 'x'.repeat(101),
      territory: 'MA-04',
      openings: 10_000_001,
      allocation: [{ openings: 0 }, part],
    },
  },
  {
    ...declaring,
    name: 'A list that is too long',
    gives: 'list-too-long',
    body: {
      externalId: 'DOC-2',
      territory: 'MA-04',
      openings: 2000,
      allocation: Array.from({ length: 1001 }, () => part),
    },
  },
  {
    ...declaring,
    name: 'Headers of twenty kilobytes',
    headers: { 'idempotency-key': 'x'.repeat(20_000) },
    body: {},
    gives: 'headers-too-large',
  },
  {
    operation: 'listNeeds',
    as,
    name: 'A parameter given twice',
    query: { limit: ['1', '2'] },
    gives: 'not-text',
  },
  {
    operation: 'listNeeds',
    as,
    name: 'A territory that is in no list',
    query: { territory: 'MA-ZZZ' },
    gives: 'not-in-list',
  },
];
