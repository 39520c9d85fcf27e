import { Drawer, useDirection } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useSay } from '../languages/say';
import { usePlan } from '../plan/use-plan';
import { askedIn } from './asked-figure';

const Explanation = lazy(() => import('./explanation'));

/** Opens on the figure that the address names, so that its explanation can be sent as well. */
export function WhyDrawer() {
  const say = useSay();
  const { dir } = useDirection();
  const { search, filter, change } = usePlan();
  const asked = askedIn(search.why);
  return (
    <Drawer opened={asked !== undefined} onClose={() => change({ why: undefined })} position={dir === 'rtl' ? 'left' : 'right'} size="42rem" title={say('why.title')} styles={{ title: { fontWeight: 650, fontSize: '1.25rem' } }} closeButtonProps={{ 'aria-label': say('layout.close') }}>
      {asked && <Suspense fallback={null}><Explanation key={search.why} asked={asked} filter={filter} /></Suspense>}
    </Drawer>
  );
}
