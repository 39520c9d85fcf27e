import { useState } from 'react';
import { DropZone } from '../files/drop-zone';
import { fileHash } from '../files/file-hash';
import { isolated } from '../languages/isolated';
import { useSay } from '../languages/say';
import { TextField } from '../records/fields';
import { useField } from '../records/form';
import type { FieldProps } from '../ui/field-order';
import styles from './documents.module.css';

type Props = Pick<FieldProps, 'at' | 'hint' | 'isRequired'>;

/** The hash of a scan: typed, or taken from the file, which does not leave the browser. */
export function ScanHashField({ at, hint, isRequired }: Props) {
  const say = useSay();
  const label = say('agreements.scan-hash');
  const { change } = useField(at, label);
  const [taken, setTaken] = useState<string>();
  const take = async (file: File) => {
    const hash = await fileHash(file);
    if (hash) change(hash);
    setTaken(
      hash
        ? say('agreements.documents.hash-taken', { name: isolated(file.name) })
        : say('agreements.documents.hash-unknown'),
    );
  };
  return (
    <div className={styles.add}>
      <TextField
        at={at}
        label={label}
        hint={hint ?? say('agreements.scan-hash-hint')}
        isRequired={isRequired}
      />
      <DropZone
        label={say('agreements.documents.hash-choose')}
        hint={say('agreements.documents.hash-drop')}
        onFile={(file) => void take(file)}
      />
      <p className={styles.meta} role="status">
        {taken}
      </p>
    </div>
  );
}
