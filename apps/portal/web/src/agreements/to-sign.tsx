import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useSay } from '../languages/say';
import { useSession } from '../session/session';
import { agreementRegister } from './agreements-api';
import styles from './agreements.module.css';

/** How many texts await the signature of the reader's organisation; nothing if there are none. */
export function ToSign() {
  const say = useSay();
  const { organisation } = useSession();
  const asked = { toSign: organisation, limit: 1 };
  const { data } = useQuery({
    queryKey: [...agreementRegister.key, asked],
    queryFn: ({ signal }) => agreementRegister.ask(asked, signal),
  });
  if (!data?.count) return null;
  return (
    <p className={styles.warning} role="note">
      <Link to="/agreements" search={{ toSign: organisation }}>
        {say('agreements.to-sign-n', { n: data.count })}
      </Link>
    </p>
  );
}
