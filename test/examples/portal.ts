import type { Step } from './step.js';

export const portal: readonly Step[] = [
  { operation: 'readLiveness', name: 'It answers', as: null, gives: 200 },
  { operation: 'readReadiness', name: 'Every service is ready', as: null, gives: 200 },
  {
    operation: 'moveClock',
    name: 'A day later',
    as: null,
    body: { date: '2026-11-25' },
    gives: 200,
  },
  {
    operation: 'moveClock',
    name: 'A date that does not exist',
    as: null,
    body: { date: '2026-02-30' },
    gives: 'not-a-date',
  },
];
