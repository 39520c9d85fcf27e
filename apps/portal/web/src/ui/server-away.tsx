import { Loader } from '@mantine/core';
import { useSay } from '../languages/say';
import { Notice } from './notice';
import styles from './layout.module.css';

/** The server does not answer: says so once; it is retried automatically. */
export function ServerAway({ isBanner = false }: { isBanner?: boolean }) {
  const say = useSay();
  if (isBanner)
    return (
      <div className={styles.banner} role="status">
        {say('away.banner')}
      </div>
    );
  return (
    <div role="status">
      <Notice title={say('away.title')} text={say('away.text')}>
        <Loader size="sm" type="dots" />
      </Notice>
    </div>
  );
}
