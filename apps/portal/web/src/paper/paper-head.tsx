import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useFormats } from '../languages/formats';
import { isolated } from '../languages/isolated';
import { useSay } from '../languages/say';
import { useAccountName } from '../organisations/account-name';
import { useSession } from '../session/session';
import styles from './paper.module.css';

/** The first line of a printed page: the organisation, who printed it, and when. */
export function PaperHead() {
  const say = useSay();
  const { instant } = useFormats();
  const { name: given, organisation } = useSession();
  const name = useAccountName()(organisation, given);
  const printedAt = usePrintedAt();
  return (
    <div className={`only-print ${styles.head}`}>
      <strong>
        <span lang="ar">ميزان</span> <span lang="fr">Mizan</span>
      </strong>
      <span>{say('paper.printed', { name: isolated(name), when: instant(printedAt) })}</span>
    </div>
  );
}

/** The time of printing: the browser renders the paper before it calls us again. */
function usePrintedAt(): Date {
  const [at, setAt] = useState(() => new Date());
  useEffect(() => {
    const now = () => flushSync(() => setAt(new Date()));
    addEventListener('beforeprint', now);
    return () => removeEventListener('beforeprint', now);
  }, []);
  return at;
}
