// Which files use systems that stand for the whole run (test/support/standing-systems.ts), and
// which start their own.
import { readFileSync } from 'node:fs';

const STANDING = /onStanding|standing\(/;
const OWN = /startMizan\(|on(Kafka|Embedded|BothLogs|LogInTurn)\(/;

/**
 * 0 for a file that uses standing systems only, 1 if it also starts its own, 2 if it starts its own
 * only.
 */
export function rankOf(file) {
  const text = readFileSync(file, 'utf8');
  if (!STANDING.test(text)) return 2;
  return OWN.test(text) ? 1 : 0;
}
