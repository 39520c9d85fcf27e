import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { isAway, isSessionEnd, ProblemError } from '../api/ask';
import { sessionKey } from '../session/session';
import { useSay } from '../languages/say';
import { sent, valueAt, withValue } from './draft';
import { NOTHING_SAID, type Said, saidOf } from './field-errors';
import type { Form, Spoken } from './form';
import { SubmissionKeys } from './submission';
import { useDraft } from './use-draft';

const STALE = 412;
const isNothing = (value: unknown): boolean => value === null || value === undefined;
const OF_THE_VISIT: readonly unknown[] = ['code-list', 'organisations', sessionKey[0]];

export interface FormOptions<T, Result> {
  readonly initial: T;
  readonly version?: number;
  /** The keys of the record's queries: it is read again where somebody changed it meanwhile. */
  readonly of?: readonly unknown[];
  /** `before` is the record as its author knows it: a change says no more than what was written. */
  send(body: T, key: string, before: T): Promise<Result>;
  onSent(result: Result): void;
}

/** A body while it is written and sent: errors go to their fields, and every figure is asked for again once it is taken. */
export function useRecordForm<T, Result>({
  initial,
  version,
  of,
  send,
  onSent,
}: FormOptions<T, Result>) {
  const queries = useQueryClient();
  const say = useSay();
  const { before, draft, changes, setDraft, expect } = useDraft(initial, version);
  const [said, setSaid] = useState<Said>(NOTHING_SAID);
  const known = useRef(new Map<string, Spoken>());
  const keys = useRef(new SubmissionKeys());
  const writing = useMutation({
    mutationFn: (body: T) => send(body, keys.current.of([version, body]), sent(before)),
    onSuccess: (result) => {
      keys.current.answered();
      expect();
      onSent(result);
      return queries.invalidateQueries({
        predicate: ({ queryKey }) => !OF_THE_VISIT.includes(queryKey[0]),
      });
    },
    onError: (error, body) => {
      if (!isAway(error)) keys.current.answered();
      if (isSessionEnd(error)) void queries.invalidateQueries({ queryKey: sessionKey });
      if (of && isStaleness(error)) void queries.refetchQueries({ queryKey: of });
      setSaid(
        error instanceof ProblemError && !isAway(error)
          ? saidOf(error.problem, {
              known: known.current,
              needed: say('records.needed'),
              isEmpty: (pointer) => isNothing(valueAt(body, pointer)),
            })
          : NOTHING_SAID,
      );
    },
  });
  const set = useCallback(
    (pointer: string, value: unknown) => {
      setDraft((now) => withValue(now, pointer, value));
      setSaid(({ fields: { [pointer]: _, ...fields }, rest }) => ({ fields, rest }));
    },
    [setDraft],
  );
  const claim = useCallback((pointer: string, spoken: Spoken) => {
    known.current.set(pointer, spoken);
    return () => void known.current.delete(pointer);
  }, []);
  const form = useMemo<Form>(
    () => ({ draft, errors: said.fields, set, claim }),
    [draft, said, set, claim],
  );
  const submit = () => {
    setSaid(NOTHING_SAID);
    writing.mutate(sent(draft));
  };
  const status = writing.error instanceof ProblemError ? writing.error.problem.status : undefined;
  return {
    form,
    draft,
    before,
    said,
    submit,
    error: writing.error,
    status,
    isStale: isStaleness(writing.error),
    changes,
    fields: known.current,
    isSending: writing.isPending,
  };
}

const isStaleness = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.status === STALE;
