import { useRouter } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { SidePanel } from '../ui/side-panel';
import { useSay } from '../languages/say';
import { PaperFoot } from '../paper/paper-foot';
import type { Projection } from '../figures/figures';
import { usePlan } from '../figures/use-plan';
import { askedIn } from './asked-figure';

const Explanation = lazy(() => import('./explanation'));

/**
 * Shows the explanation of the figure in the address, so that the explanation can be sent as a
 * link.
 */
export function WhyDrawer({ projection }: { projection: Projection | undefined }) {
  const say = useSay();
  const { search, filter, change } = usePlan();
  const asked = askedIn(search.why);
  const router = useRouter();
  const close = () =>
    router.latestLocation.state.isPanel
      ? router.history.back()
      : change({ why: undefined }, 'none');
  return (
    <SidePanel
      title={say('why.title')}
      isOpen={asked !== undefined}
      side="end"
      size="42rem"
      isPrinted
      onClose={close}
    >
      {asked && (
        <>
          <Suspense fallback={null}>
            <Explanation key={search.why} asked={asked} filter={filter} />
          </Suspense>
          <PaperFoot basis={projection} />
        </>
      )}
    </SidePanel>
  );
}
