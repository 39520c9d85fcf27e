import { lazy, Suspense } from 'react';
import { useTourState } from './tour-state';

const Tour = lazy(() => import('./tour').then((loaded) => ({ default: loaded.Tour })));
const Empty = lazy(() =>
  import('./empty-installation').then((loaded) => ({ default: loaded.EmptyInstallation })),
);

/** The tour, once the page has something to point at. */
export function FirstTour({ isReady }: { isReady: boolean }) {
  const isWanted = useTourState() !== 'over';
  return isReady && isWanted ? (
    <Suspense fallback={null}>
      <Tour />
    </Suspense>
  ) : null;
}

export const NothingYet = () => (
  <Suspense fallback={null}>
    <Empty />
  </Suspense>
);
