import { placeInPlan } from '../figures/plan-search';
import type { MicroProject } from '@mizan/client';
import type { WordKey } from '../languages/languages';
import { useSay } from '../languages/say';
import type { Done } from '../records/done';
import { jobsInPlan } from './project-words';
import { projectKey } from './projects-api';

export interface OfProject {
  project: MicroProject;
  isMain: boolean;
}

/** What the forms of a project have in common. */
export function useShared(project: MicroProject) {
  const say = useSay();
  const { id, version } = project;
  return {
    say,
    of: { of: projectKey(id), version },
    meant: (key: string) => ({ key, version }),
    /** What was done, with the place in the plan of a project that counts there. */
    done: (word: WordKey, after: MicroProject): Done => {
      const isCounted = jobsInPlan(after).kind !== 'none';
      return { id, what: say(word), plan: isCounted ? placeInPlan(after) : undefined };
    },
  };
}
