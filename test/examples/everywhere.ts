import type { Step } from './step.js';

/** Operators' routes of every service. Asked directly, because the portal passes on few of them. */
const asked = { isDirect: true } as const;

const health: Step[] = [
  { ...asked, operation: 'readLiveness', name: 'It answers', as: null, gives: 200 },
  { ...asked, operation: 'readReadiness', name: 'It is ready', as: null, gives: 200 },
];

const reading: Step[] = [
  {
    ...asked,
    operation: 'listConsumers',
    name: 'How far it has read',
    as: 'operations',
    gives: 200,
  },
  {
    ...asked,
    operation: 'listParkedEvents',
    name: 'What is set aside',
    as: 'operations',
    gives: 200,
  },
  {
    ...asked,
    operation: 'replayParkedEvents',
    name: 'All that is set aside, once more',
    as: 'operations',
    gives: 200,
  },
  {
    ...asked,
    operation: 'replayParkedEvent',
    name: 'An event that is not set aside',
    as: 'operations',
    path: { id: '999' },
    gives: 'not-found',
  },
];

const owning: Step[] = [
  {
    ...asked,
    operation: 'readStates',
    name: 'The first record as it stands',
    as: 'verify',
    gives: 200,
    rows: 1,
  },
  {
    ...asked,
    operation: 'moveClock',
    name: 'The day on which it lives',
    as: null,
    body: { date: '2026-11-24' },
    gives: 200,
  },
  {
    ...asked,
    operation: 'moveClock',
    name: 'A date that does not exist',
    as: null,
    body: { date: '2026-02-30' },
    gives: 'not-a-date',
  },
];

/** For a service that reads the logs of others. */
export const ofReaders: readonly Step[] = [...health, ...reading];
/** For a service that owns records and reads those of others. */
export const ofOwners: readonly Step[] = [...health, ...reading, ...owning];
