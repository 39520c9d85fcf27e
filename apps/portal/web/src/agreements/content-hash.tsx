import { Button, CopyButton } from '@mantine/core';
import { useSay } from '../languages/say';
import styles from './agreements.module.css';

/** The hash of the text in full, so that readers see what they sign. */
export function ContentHash({ hash, isCopied = false }: { hash: string; isCopied?: boolean }) {
  const say = useSay();
  return (
    <div className={styles.hash}>
      <code dir="ltr">{hash}</code>
      {!isCopied && (
        <CopyButton value={hash}>
          {({ copied, copy }) => (
            <Button variant="default" size="compact-sm" className="no-print" onClick={copy}>
              {say(copied ? 'records.hash-copied' : 'records.copy')}
            </Button>
          )}
        </CopyButton>
      )}
    </div>
  );
}
