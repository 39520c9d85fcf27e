import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { Notice } from '../ui/notice';
import { useSay } from '../languages/say';

/** Where a sign-in in a window of its own ends: the window goes, where the browser lets it. */
export function SessionRenewedPage() {
  const say = useSay();
  useEffect(() => window.close(), []);
  return (
    <main>
      <Notice title={say('session.renewed')} text={say('session.renewed-text')}>
        <Button onClick={() => window.close()}>{say('session.close-window')}</Button>
      </Notice>
    </main>
  );
}
