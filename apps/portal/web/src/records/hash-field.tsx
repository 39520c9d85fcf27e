import { FileInput } from '@mantine/core';
import { useSay } from '../languages/say';
import { fieldOrder, type FieldProps } from '../ui/field-order';
import { TextField } from './fields';
import { useField } from './form';

/** The hash of a file, which is computed here: the file does not leave this computer. */
export function HashField({ at, label, hint, isRequired }: FieldProps) {
  const say = useSay();
  const { change, id } = useField(at, label);
  const onFile = (file: File | null) => {
    if (file) void hashOf(file).then(change);
  };
  return (
    <>
      <FileInput
        id={`${id}-file`}
        label={say('records.scan')}
        description={say('records.scan-hint')}
        inputWrapperOrder={fieldOrder}
        placeholder={say('records.scan-choose')}
        onChange={onFile}
      />
      <TextField at={at} label={label} hint={hint} isRequired={isRequired} />
    </>
  );
}

async function hashOf(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'));
  return `sha256:${hex.join('')}`;
}
