import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useSay } from '../languages/say';
import { isAway, isSessionEnd } from '../api/ask';
import { ChangedMeanwhile } from './changed-meanwhile';
import type { FormErrors } from './field-errors';
import { FormContext } from './form';
import { useReportUnsaved } from '../ui/unsaved';
import { type FormOptions, useRecordForm } from './use-form';
import styles from './records.module.css';

interface Props<T, Result> extends FormOptions<T, Result> {
  submit: string;
  isGrave?: boolean;
  onCancel?(): void;
  children: ReactNode | ((draft: T) => ReactNode);
}

/** A form of a record. Its content stays until the service has accepted it. */
export function RecordForm<T, Result>({
  submit,
  isGrave = false,
  onCancel,
  children,
  ...options
}: Props<T, Result>) {
  const say = useSay();
  const { form, draft, before, ...record } = useRecordForm(options);
  const { said } = record;
  const element = useRef<HTMLFormElement>(null);
  useReportUnsaved(draft !== before);
  const isWrong = useFocusOnWrong(element, said);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    record.submit();
  };
  return (
    <FormContext value={form}>
      <form ref={element} className={styles.form} onSubmit={onSubmit} noValidate>
        {typeof children === 'function' ? children(draft) : children}
        <div role="alert">
          <Answered record={record} isWrong={isWrong} />
        </div>
        <div className={styles.formEnd}>
          <Button type="submit" loading={record.isSending} color={isGrave ? 'red.8' : undefined}>
            {submit}
          </Button>
          {onCancel && (
            <Button variant="subtle" color="gray" c="inherit" onClick={onCancel}>
              {say('records.cancel')}
            </Button>
          )}
        </div>
      </form>
    </FormContext>
  );
}

/** Whether any field is wrong. The first wrong field gets the focus. */
function useFocusOnWrong(element: RefObject<HTMLFormElement | null>, said: FormErrors): boolean {
  const isWrong = Object.keys(said.fields).length > 0;
  useEffect(() => {
    if (isWrong) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [isWrong, said, element]);
  return isWrong;
}

interface AnsweredProps {
  record: Pick<
    ReturnType<typeof useRecordForm>,
    'said' | 'error' | 'status' | 'isStale' | 'changes' | 'fields'
  >;
  isWrong: boolean;
}

/** Why the record was not saved: somebody changed it meanwhile, or the service refused it. */
function Answered({
  record: { said, error, status, isStale, changes, fields },
  isWrong,
}: AnsweredProps) {
  const say = useSay();
  if (changes) return <ChangedMeanwhile changes={changes} fields={fields} />;
  if (isStale)
    return (
      <p className={styles.refused}>
        {say('records.stale')} {say('layout.waiting')}
      </p>
    );
  if (!error || isSessionEnd(error)) return null;
  return <Refused status={status} isAway={isAway(error)} rest={said.rest} isWrong={isWrong} />;
}

const FORBIDDEN = 403;

function Refused({
  status,
  isAway: isUnanswered,
  rest,
  isWrong,
}: {
  status: number | undefined;
  isAway: boolean;
  rest: readonly string[];
  isWrong: boolean;
}) {
  const say = useSay();
  if (isUnanswered) return <p className={styles.refused}>{say('records.away')}</p>;
  const title =
    status === FORBIDDEN
      ? 'records.forbidden'
      : isWrong
        ? 'records.look-at-fields'
        : 'records.refused';
  return (
    <div className={styles.refused}>
      <p>
        <strong>{say(title)}</strong>
      </p>
      {rest.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}
