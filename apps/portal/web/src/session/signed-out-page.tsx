import { Button } from '@mantine/core';
import { Notice } from '../app/notice';
import { useSay } from '../languages/say';
import { signInAddress } from './session';

export function SignedOutPage() {
  const say = useSay();
  return (
    <main>
      <Notice title={say('session.signed-out')} text={say('session.signed-out-text')}>
        <Button onClick={() => location.assign(signInAddress('/'))}>
          {say('session.sign-in')}
        </Button>
      </Notice>
    </main>
  );
}
