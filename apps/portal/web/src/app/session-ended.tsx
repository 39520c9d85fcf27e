import { Button, Modal } from '@mantine/core';
import { Notice } from '../ui/notice';
import { useSay } from '../languages/say';
import { signInAddress, signInHere } from '../session/session';

/** The address is kept: who signs in again is where they were. */
export function SessionEnded() {
  const say = useSay();
  return (
    <main>
      <Notice title={say('session.ended')} text={say('session.ended-text')}>
        <Button onClick={() => signInHere()}>{say('session.again')}</Button>
      </Notice>
    </main>
  );
}

/** Over a page on which something is written: the sign-in has a window of its own, and the page goes on once it is done. */
export function SessionEndedOver() {
  const say = useSay();
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      centered
      title={<strong>{say('session.ended')}</strong>}
      zIndex={400}
    >
      <p role="alert">{say('session.ended-written')}</p>
      <Button component="a" href={signInAddress('/session-renewed')} target="mizan-sign-in">
        {say('session.again-window')}
      </Button>
    </Modal>
  );
}
