import { Button, Modal } from '@mantine/core';
import { Notice } from '../ui/notice';
import { useSay } from '../languages/say';
import { signInAddress, signInHere } from '../session/session';

/** The address is kept, so that a reader who signs in again is on the same page. */
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

/**
 * Over a page with unsaved input: the sign-in opens in its own window, and the page continues
 * afterwards.
 */
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
