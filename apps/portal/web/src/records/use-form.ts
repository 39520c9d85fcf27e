import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { isAway, isSessionEnd, ProblemError } from '../api/ask';
import { sessionKey } from '../session/session';
import { useSay } from '../languages/say';
import { sent, valueAt, withValue } from './draft';
import { NO_ERRORS, type FormErrors, errorsOf } from './field-errors';
import type { Form, FieldWords } from './form';
import { SubmissionKeys } from './submission';
import { useDraft } from './use-draft';

const STALE = 412;
const isNothing = (value: unknown): boolean => value === null || value === undefined;
const OF_THE_VISIT: readonly unknown[] = ['code-list', 'organisations', sessionKey[0]];

export interface FormOptions<T, Result> {
  readonly initial: T;
  readonly version?: number;
  /** The query key of the record, which is loaded again if somebody changed it meanwhile. */
  readonly of?: readonly unknown[];
  /** `before` is the record as the author saw it, so that only differences are sent. */
  send(body: T, key: string, before: T): Promise<Result>;
  onSent(result: Result): void;
}

/**
 * The state of a form and its submission. Errors are assigned to fields. After a success all
 * figures are loaded again.
 */
export function useRecordForm<T, Result>(options: FormOptions<T, Result>) {
  const { initial, version, of, send, onSent } = options;
  const { before, draft, changes, setDraft, expect } = useDraft(initial, version);
  const { said, tell, forget, fields, claim } = useFormErrors();
  const keys = useRef(new SubmissionKeys());
  const { onTaken, onRefused } = useQueriesOf(of);
  const writing = useMutation({
    mutationFn: (body: T) => send(body, keys.current.of([version, body]), sent(before)),
    onSuccess: (result) => {
      keys.current.answered();
      expect();
      onSent(result);
      return onTaken();
    },
    onError: (error, body) => {
      if (!isAway(error)) keys.current.answered();
      onRefused(error);
      tell(error, body);
    },
  });
  const set = useCallback(
    (pointer: string, value: unknown) => {
      setDraft((now) => withValue(now, pointer, value));
      forget(pointer);
    },
    [setDraft, forget],
  );
  const submit = () => {
    forget();
    writing.mutate(sent(draft));
  };
  const form = useMemo<Form>(
    () => ({ draft, errors: said.fields, set, claim }),
    [draft, said, set, claim],
  );
  return { form, draft, before, changes, submit, said, fields, ...stateOf(writing) };
}

const stateOf = ({ error, isPending }: { error: Error | null; isPending: boolean }) => ({
  error,
  status: error instanceof ProblemError ? error.problem.status : undefined,
  isStale: isStaleness(error),
  isSending: isPending,
});

/** What is loaded again: everything after a success, only the record after a conflict. */
function useQueriesOf(record: readonly unknown[] | undefined) {
  const queries = useQueryClient();
  const onTaken = () =>
    queries.invalidateQueries({
      predicate: ({ queryKey }) => !OF_THE_VISIT.includes(queryKey[0]),
    });
  const onRefused = (error: Error) => {
    if (isSessionEnd(error)) void queries.invalidateQueries({ queryKey: sessionKey });
    if (record && isStaleness(error)) void queries.refetchQueries({ queryKey: record });
  };
  return { onTaken, onRefused };
}

/** The messages of the service about the fields in the form, and the other messages. */
function useFormErrors() {
  const say = useSay();
  const [said, setSaid] = useState<FormErrors>(NO_ERRORS);
  const { current: fields } = useRef(new Map<string, FieldWords>());
  const tell = (error: Error, body: unknown) =>
    setSaid(
      error instanceof ProblemError && !isAway(error)
        ? errorsOf(error.problem, {
            known: fields,
            needed: say('records.needed'),
            isEmpty: (pointer) => isNothing(valueAt(body, pointer)),
          })
        : NO_ERRORS,
    );
  const forget = useCallback(
    (pointer?: string) =>
      setSaid((now) => {
        if (pointer === undefined) return NO_ERRORS;
        const { [pointer]: _, ...others } = now.fields;
        return { fields: others, rest: now.rest };
      }),
    [],
  );
  const claim = useCallback(
    (pointer: string, spoken: FieldWords) => {
      fields.set(pointer, spoken);
      return () => void fields.delete(pointer);
    },
    [fields],
  );
  return { said, tell, forget, fields, claim };
}

const isStaleness = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.status === STALE;
