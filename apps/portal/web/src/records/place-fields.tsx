import { useSay } from '../languages/say';
import { useSession } from '../session/session';
import { CodeField } from './code-choice';
import styles from './records.module.css';

/** Where a record of jobs lies, and in which sector and occupation. */
export function PlaceFields({ occupationHint }: { occupationHint: string }) {
  const say = useSay();
  const { territory } = useSession();
  return (
    <>
      <div className={styles.pair}>
        <CodeField
          at="/territory"
          list="territory"
          label={say('needs.column.territory')}
          within={territory}
          isRequired
        />
        <CodeField at="/sector" list="sector" label={say('needs.column.sector')} />
      </div>
      <CodeField
        at="/occupation"
        list="occupation"
        label={say('needs.column.occupation')}
        hint={occupationHint}
      />
    </>
  );
}
