import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { isAway, isSessionEnd, ProblemError } from '../session/ask';
import { sessionKey } from '../session/session';
import { useSay } from '../languages/say';
import { sent, valueAt, withValue } from './draft';
import { NOTHING_SAID, type Said, saidOf } from './field-errors';
import type { Form } from './form';
import { SubmissionKeys } from './submission';

const STALE = 412;
const isNothing = (value: unknown): boolean => value === null || value === undefined;
const OF_THE_VISIT: readonly unknown[] = ['code-list', 'organisations', sessionKey[0]];

export interface FormOptions<T, Result> {
  readonly initial: T;
  readonly version?: number;
  /** `before` is what the form began with: a change is told from what its author saw, also after the record was reloaded. */
  send(body: T, key: string, before: T): Promise<Result>;
  onSent(result: Result): void;
}

/** A body while it is written and sent: errors go to their fields, and every figure is asked for again once it is taken. */
export function useRecordForm<T, Result>({ initial, version, send, onSent }: FormOptions<T, Result>) {
  const queries = useQueryClient();
  const say = useSay();
  const [before] = useState(initial);
  const [draft, setDraft] = useState(initial);
  const [said, setSaid] = useState<Said>(NOTHING_SAID);
  const known = useRef(new Set<string>());
  const keys = useRef(new SubmissionKeys());
  const writing = useMutation({
    mutationFn: (body: T) => send(body, keys.current.of([version, body]), sent(before)),
    onSuccess: (result) => { keys.current.answered(); onSent(result); return queries.invalidateQueries({ predicate: ({ queryKey }) => !OF_THE_VISIT.includes(queryKey[0]) }); },
    onError: (error, body) => {
      if (!isAway(error)) keys.current.answered();
      if (isSessionEnd(error)) void queries.invalidateQueries({ queryKey: sessionKey });
      setSaid(error instanceof ProblemError && !isAway(error) ? saidOf(error.problem, { known: known.current, needed: say('records.needed'), isEmpty: (pointer) => isNothing(valueAt(body, pointer)) }) : NOTHING_SAID);
    },
  });
  const set = useCallback((pointer: string, value: unknown) => {
    setDraft((now) => withValue(now, pointer, value));
    setSaid(({ fields: { [pointer]: _, ...fields }, rest }) => ({ fields, rest }));
  }, []);
  const claim = useCallback((pointer: string) => { known.current.add(pointer); return () => void known.current.delete(pointer); }, []);
  const form = useMemo<Form>(() => ({ draft, errors: said.fields, set, claim }), [draft, said, set, claim]);
  const submit = () => { setSaid(NOTHING_SAID); writing.mutate(sent(draft)); };
  const status = writing.error instanceof ProblemError ? writing.error.problem.status : undefined;
  return { form, draft, said, submit, error: writing.error, status, isStale: status === STALE, isSending: writing.isPending, forget: writing.reset };
}
