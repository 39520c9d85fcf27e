import { useCodeList } from '../classifications/code-lists';
import { useFormats } from '../languages/formats';
import styles from '../tables/tables.module.css';

/** The occupations of a programme, with the share of its leavers if there are several. */
export function OccupationShares({ of }: { of: readonly { occupation: string; share: number }[] }) {
  const { exactPercent } = useFormats();
  const occupations = useCodeList('occupation');
  return of.map(({ occupation, share }) => (
    <span key={occupation} className={styles.line}>
      {occupations.of(occupation)}{' '}
      <span className={styles.code}>
        {occupation}
        {of.length > 1 && ` · ${exactPercent(share)}`}
      </span>
    </span>
  ));
}
