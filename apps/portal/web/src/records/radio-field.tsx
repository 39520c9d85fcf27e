import type { FieldProps } from '../ui/field-order';
import { useField } from './form';
import styles from './records.module.css';

interface Props<Value> extends FieldProps {
  choices: readonly { value: Value; label: string }[];
}

/** A choice between two or three values that are all in view, large enough for a thumb. */
export function RadioField<Value extends string | boolean>({
  at,
  label,
  hint,
  isRequired,
  choices,
}: Props<Value>) {
  const { value, error, change, id } = useField(
    at,
    label,
    (chosen) => choices.find((one) => one.value === chosen)?.label ?? String(chosen),
  );
  return (
    <fieldset
      role="radiogroup"
      aria-labelledby={`${id}-name`}
      aria-describedby={error ? `${id}-error` : undefined}
      aria-invalid={error ? true : undefined}
      aria-required={isRequired}
      tabIndex={-1}
      className={styles.radios}
    >
      <span id={`${id}-name`} className={styles.radiosName}>
        {label}
        {isRequired && <span aria-hidden="true"> *</span>}
      </span>
      <div>
        {choices.map((one) => (
          <label key={String(one.value)} className={styles.radio}>
            <input
              type="radio"
              name={id}
              checked={value === one.value}
              onChange={() => change(one.value)}
            />
            {one.label}
          </label>
        ))}
      </div>
      {hint && <p className={styles.radiosHint}>{hint}</p>}
      {error && (
        <p id={`${id}-error`} className={styles.radiosError}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
