import type { Step } from './step.js';

const history = (operation: string, name: string, of: string): Step => ({
  operation,
  name,
  as: 'operator-ofppt',
  path: { id: `{${of}.id}` },
  query: { limit: '2' },
  gives: 200,
});

/** The last versions of what the other examples made. */
export const trainingHistories: readonly Step[] = [
  history('readPlanHistory', 'The plan by its last versions', 'plan'),
  history('readProgrammeHistory', 'The programme by its last versions', 'programme'),
  history('readSessionHistory', 'The session by its last versions', 'session'),
];
