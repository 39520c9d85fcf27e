import type { EvaluationInput, IncentiveMeasure } from '@mizan/client';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { isAway, ProblemError } from '../api/ask';
import { useSay } from '../languages/say';
import { valueAt, withValue } from '../records/draft';
import type { Form } from '../records/form';
import { type FactsDraft, subjectIn } from './asked-fields';

/** What is known of a subject, and the answer to it until something in it changes. */
export function useEvaluation<Answer>(
  subject: IncentiveMeasure['subject'],
  evaluate: (body: EvaluationInput) => Promise<Answer>,
) {
  const say = useSay();
  const [draft, setDraft] = useState<Record<string, FactsDraft>>({ [subject]: {} });
  const { mutate, reset, data, error, isPending } = useMutation({
    mutationFn: (facts: FactsDraft) => evaluate(subjectIn(subject, facts)),
  });
  const form = useMemo<Form>(
    () => ({
      draft,
      errors: errorsIn(error),
      set: (pointer, value) => {
        setDraft((now) => withValue(now, pointer, value));
        reset();
      },
      claim: () => () => undefined,
    }),
    [draft, error, reset],
  );
  const ask = () => mutate(valueAt(draft, `/${subject}`) as FactsDraft);
  const said = error && (isAway(error) ? say('away.text') : error.message);
  return { form, ask, answer: data, error: said, isPending };
}

const errorsIn = (error: Error | null): Record<string, string> =>
  error instanceof ProblemError
    ? Object.fromEntries(
        (error.problem.errors ?? []).map(({ pointer, detail }) => [pointer ?? '', detail]),
      )
    : {};
