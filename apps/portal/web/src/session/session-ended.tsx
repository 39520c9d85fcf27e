import { Button } from '@mantine/core';
import { Notice } from '../app/notice';
import { useSay } from '../languages/say';
import { signInHere } from './session';

/** The address is kept: who signs in again is where they were. */
export function SessionEnded() {
  const say = useSay();
  return (
    <main>
      <Notice title={say('session.ended')} text={say('session.ended-text')}><Button onClick={() => signInHere()}>{say('session.again')}</Button></Notice>
    </main>
  );
}
