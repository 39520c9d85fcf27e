import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { Notice } from '../ui/notice';
import { useSay } from '../languages/say';

/** The end of a sign-in in its own window: the window closes itself, if the browser allows it. */
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
