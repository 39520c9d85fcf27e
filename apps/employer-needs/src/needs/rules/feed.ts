import type { HiringNeedState, HiringNeedTerms } from '@mizan/contracts';
import { Problem, RuleViolation } from '@mizan/platform';
import { type Sourced, versionAgainst } from '@mizan/records';
import { lastDayOf, reopen, withdraw } from './endings.js';
import { FINAL, revise, revised, saysTheSame } from './need.js';

/** Applies the next message of a feed to a need that the feed has named before. */
export function takenFromFeed(
  need: HiringNeedState,
  terms: HiringNeedTerms,
  sourceVersion: number | null,
  today: string,
): Sourced<HiringNeedState> {
  const verdict = versionAgainst(need.sourceVersion, sourceVersion);
  if (verdict === 'older') return { result: 'stale' };
  if (verdict === 'equal' && !saysTheSame(need, terms))
    throw new Problem(409, 'version-reused', { version: String(sourceVersion) });
  const known = sourceVersion ?? need.sourceVersion ?? null;
  const change =
    verdict !== 'equal' && opensAgain(need, terms, today)
      ? reopen(revised(need, terms, known), null, today)
      : revise(need, terms, known);
  return { result: change ? 'revised' : 'unchanged', change, sourceVersion };
}

/**
 * A need that the feed itself or the date has ended is reopened by a new message. What a person has
 * ended stays ended.
 */
function opensAgain(need: HiringNeedState, terms: HiringNeedTerms, today: string): boolean {
  if (!FINAL.includes(need.status) || need.status === 'met') return false;
  if (need.endedBy !== 'source' && need.endedBy !== 'date') return false;
  const lastDay = lastDayOf(terms);
  return lastDay === null || lastDay >= today;
}

/** The feed reports the end of a need. Nothing changes if it has ended already. */
export function endedByFeed(
  need: HiringNeedState | undefined,
  { externalId, reason }: { externalId: string; reason: string | null },
  sourceVersion: number | null,
): Sourced<HiringNeedState> {
  if (!need) throw new RuleViolation('unknown-need', { externalId }, '/externalId');
  if (versionAgainst(need.sourceVersion, sourceVersion) === 'older') return { result: 'stale' };
  if (FINAL.includes(need.status)) return { result: 'unchanged', sourceVersion };
  const known = sourceVersion ?? need.sourceVersion ?? null;
  const change = withdraw({ ...need, sourceVersion: known }, 'source', reason);
  return { result: 'revised', change, sourceVersion };
}
