import { CloseButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useSay } from '../languages/say';
import { tellDone, useDone } from './done';
import styles from './records.module.css';

/** Says once what was done, with a link to the figures that it changes. */
export function DoneLine({ id }: { id: string }) {
  const say = useSay();
  const done = useDone(id);
  return (
    <div role="status" className={styles.done} data-shown={done ? true : undefined}>
      {done && <span>{done.what}</span>}
      {done?.plan && (
        <Link to="/" search={done.plan}>
          {say('records.see-plan')}
        </Link>
      )}
      {done && (
        <CloseButton
          size="sm"
          aria-label={say('layout.close')}
          onClick={() => tellDone(undefined)}
        />
      )}
    </div>
  );
}
