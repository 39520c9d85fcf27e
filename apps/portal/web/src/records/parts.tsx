import { Button, CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSay } from '../languages/say';
import { useField } from './form';
import styles from './records.module.css';

interface Props<Part> {
  at: string;
  legend: string;
  nameOf(n: number): string;
  add: string;
  empty: Part;
  min?: number;
  children(at: string, part: Part): ReactNode;
}

/** A list in a form, such as the parties of an agreement. Its parts can be added and removed. */
export function Parts<Part>({ at, legend, nameOf, add, empty, min = 0, children }: Props<Part>) {
  const say = useSay();
  const { value, error, change, id } = useField(at, legend);
  const parts = Array.isArray(value) ? (value as Part[]) : [];
  return (
    <fieldset className={styles.fieldset} aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{legend}</legend>
      {error && (
        <p id={`${id}-error`} className={styles.refused}>
          {error}
        </p>
      )}
      {parts.map((part, i) => (
        <div key={i} className={styles.part} role="group" aria-label={nameOf(i + 1)}>
          <div className={styles.partHead}>
            <span>{nameOf(i + 1)}</span>
            {parts.length > min && (
              <CloseButton
                aria-label={say('records.remove', { name: nameOf(i + 1) })}
                onClick={() => change(parts.filter((_, j) => j !== i))}
              />
            )}
          </div>
          {children(`${at}/${i}`, part)}
        </div>
      ))}
      <div>
        <Button variant="default" size="xs" onClick={() => change([...parts, empty])}>
          {add}
        </Button>
      </div>
    </fieldset>
  );
}
