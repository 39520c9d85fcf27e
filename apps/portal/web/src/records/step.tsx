import { type Done, tellDone } from './done';
import { RecordForm } from './record-form';
import styles from './records.module.css';

interface Props<Result> {
  name: string;
  /** What follows from it, said beside it. */ text: string;
  of: readonly unknown[];
  version?: number;
  send(body: object, key: string): Promise<Result>;
  done(result: Result): Done | undefined;
}

const NOTHING = {};

/** A step of a record that asks for nothing and can be taken back: one press, what follows from it in view before. */
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
