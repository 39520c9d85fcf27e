// Files that use standing systems come first, one after the other: what stands ends when the first system of a file's own starts.
import { readFileSync } from 'node:fs';
import Sequencer from '@jest/test-sequencer';

const STANDING = /onStanding|standing\(/;
const OWN = /startMizan\(|on(Kafka|Embedded|BothLogs)\(/;

const rankOf = ({ path }) => {
  const text = readFileSync(path, 'utf8');
  if (!STANDING.test(text)) return 2;
  return OWN.test(text) ? 1 : 0;
};

export default class StandingFirst extends Sequencer {
  /** Within a rank as Jest has it: what failed and what is slow comes first. */
  sort(tests) {
    const ranks = new Map([...super.sort(tests)].map((test) => [test, rankOf(test)]));
    return [...ranks.keys()].sort((a, b) => ranks.get(a) - ranks.get(b));
  }
}
