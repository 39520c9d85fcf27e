import { Button, FileButton } from '@mantine/core';
import { type DragEvent, useState } from 'react';
import styles from './files.module.css';

interface Props {
  /** Of the button, which the keyboard reaches. */
  label: string;
  hint: string;
  /** The endings that the browser offers. */
  accept?: string;
  isBusy?: boolean;
  onFile(file: File): void;
}

/** Where a file is dropped, with a button that does the same. */
export function DropZone({ label, hint, accept, isBusy = false, onFile }: Props) {
  const [isOver, setOver] = useState(false);
  const take = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !isBusy) onFile(file);
  };
  return (
    <div
      className={styles.zone}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={take}
    >
      <FileButton accept={accept} onChange={(file) => file && onFile(file)}>
        {(given) => (
          <Button variant="default" loading={isBusy} {...given}>
            {label}
          </Button>
        )}
      </FileButton>
      <span className={styles.hint}>{hint}</span>
    </div>
  );
}
