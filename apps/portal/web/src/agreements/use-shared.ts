import type { Agreement } from '@mizan/client';
import type { WordKey } from '../languages/languages';
import { useSay } from '../languages/say';
import type { Done } from '../records/done';
import { agreementKey } from './agreements-api';
import { placeInPlan } from './agreement-words';

/**
 * What all actions on an agreement share: the version they refer to, and the message afterwards.
 */
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
