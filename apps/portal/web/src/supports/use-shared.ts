import { placeInPlan } from '../figures/plan-search';
import type { Support } from '@mizan/client';
import type { WordKey } from '../languages/languages';
import { useSay } from '../languages/say';
import type { Done } from '../records/done';
import { jobsInPlan } from './support-words';
import { supportKey } from './supports-api';

export interface OfSupport {
  support: Support;
  isMain: boolean;
}

/** What the forms of a support have in common. */
export function useShared(support: Support) {
  const say = useSay();
  const { id, version } = support;
  return {
    say,
    of: { of: supportKey(id), version },
    meant: (key: string) => ({ key, version }),
    /** What was done, with the place in the plan of a support that counts there. */
    done:
      (word: WordKey) =>
      (after: Support): Done => {
        const isCounted = jobsInPlan(after).kind !== 'none';
        return { id, what: say(word), plan: isCounted ? placeInPlan(after) : undefined };
      },
  };
}
