import type { Agreement } from '@mizan/client';
import type { WordKey } from '../languages/languages';
import { useSay } from '../languages/say';
import type { Done } from '../records/done';
import { agreementKey } from './agreements-api';
import { placeInPlan } from './agreement-words';

/** What every action on an agreement has in common: the version it means, and what is said once it is done. */
export function useShared({ id, textVersion: version }: Agreement) {
  const say = useSay();
  return {
    of: { of: agreementKey(id), version },
    meant: (key: string) => ({ key, version }),
    done:
      (word: WordKey) =>
      (now: Agreement): Done => ({ id, what: say(word), plan: placeInPlan(now) }),
  };
}
