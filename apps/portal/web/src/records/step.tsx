import { type Done, tellDone } from './done';
import { RecordForm } from './record-form';
import styles from './records.module.css';

interface Props<Result> {
  name: string;
  /** The consequences, shown beside the button. */ text: string;
  of: readonly unknown[];
  version?: number;
  send(body: object, key: string): Promise<Result>;
  done(result: Result): Done | undefined;
}

const NOTHING = {};

/** An action without a form that can be undone: one click. Its consequences are shown before. */
export function Step<Result>({ name, text, of, version, send, done }: Props<Result>) {
  return (
    <div className={styles.step}>
      <RecordForm
        initial={NOTHING}
        version={version}
        of={of}
        send={send}
        onSent={(result) => tellDone(done(result))}
        submit={name}
      >
        {null}
      </RecordForm>
      <p className={styles.quiet}>{text}</p>
    </div>
  );
}
