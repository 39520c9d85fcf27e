import { Button } from '@mantine/core';
import { Notice } from '../ui/notice';
import { useSay } from '../languages/say';
import { signInAddress } from '../session/session';

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
