import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { SidePanel } from '../ui/side-panel';
import { type Done, tellDone } from './done';
import { RecordForm } from './record-form';
import styles from './records.module.css';

interface Props<T, Result> {
  name: string;
  /** The consequences, shown before the action. */
  text?: ReactNode;
  isMain?: boolean;
  isGrave?: boolean;
  /** Small, for a row of a table. */
  isCompact?: boolean;
  of: readonly unknown[];
  version?: number;
  initial: T;
  send(body: T, key: string, before: T): Promise<Result>;
  done(result: Result): Done | undefined;
  children?: ReactNode | ((draft: T) => ReactNode);
}

/** An action on a record: a button, and a panel with its form. */
export function Action<T, Result>({
  name,
  text,
  isMain = false,
  isGrave = false,
  isCompact = false,
  of,
  version,
  initial,
  send,
  done,
  children,
}: Props<T, Result>) {
  const [isOpen, setOpen] = useState(false);
  const onSent = (result: Result) => {
    setOpen(false);
    tellDone(done(result));
  };
  return (
    <>
      <Button
        variant={isMain ? 'filled' : 'default'}
        fullWidth={!isCompact}
        size={isCompact ? 'xs' : 'sm'}
        justify="flex-start"
        className={styles.action}
        data-grave={isGrave || undefined}
        onClick={() => setOpen(true)}
      >
        {name}
      </Button>
      <SidePanel
        title={name}
        isOpen={isOpen}
        side="end"
        size="34rem"
        onClose={() => setOpen(false)}
      >
        {text && <p className={styles.actionText}>{text}</p>}
        <RecordForm
          initial={initial}
          version={version}
          of={of}
          send={send}
          onSent={onSent}
          submit={name}
          isGrave={isGrave}
          onCancel={() => setOpen(false)}
        >
          {children ?? null}
        </RecordForm>
      </SidePanel>
    </>
  );
}
