// A process of the straight line: a share of a topic to the ledger.
import { given, say } from './program.js';
import { projectTopic, type StraightTopic } from './straight-topic.js';

let hasBegun = false;
await projectTopic(given<StraightTopic>(), {
  began: () => {
    if (!hasBegun) say('began');
    hasBegun = true;
  },
});
