// Files that use standing systems come first, one after the other: what stands ends when the first
// system of a file's own starts.
import Sequencer from '@jest/test-sequencer';
import { rankOf } from './standing-files.js';

export default class StandingFirst extends Sequencer {
  /** Within a rank as Jest has it: what failed and what is slow comes first. */
  sort(tests) {
    const ranks = new Map([...super.sort(tests)].map((test) => [test, rankOf(test.path)]));
    return [...ranks.keys()].sort((a, b) => ranks.get(a) - ranks.get(b));
  }
}
