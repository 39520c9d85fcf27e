import type { IncentiveMeasure } from '@mizan/client';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useMemo, useState } from 'react';
import { isAway, ProblemError } from '../api/ask';
import { useSay, useSayIfKnown } from '../languages/say';
import { CodeField } from '../records/code-choice';
import { valueAt, withValue } from '../records/draft';
import { AmountField, ChoiceField } from '../records/fields';
import { type Form, FormContext } from '../records/form';
import styles from '../records/records.module.css';
import { type AskedField, askedFields, type FactsDraft, subjectIn } from './asked-fields';
import { Answer } from './answer';
import { choicesOf } from './field-choices';
import { choiceWords, listOf, useFieldWord } from './incentive-words';
import { evaluateMeasure } from './incentives-api';

/** Asks whether a subject may have the measure. Nothing is stored. */
export function Evaluating({ measure }: { measure: IncentiveMeasure }) {
  const say = useSay();
  const { form, ask, answer, error, isPending } = useEvaluation(measure);
  const fields = askedFields(measure);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask();
  };
  return (
    <FormContext value={form}>
      <p className={styles.quiet}>{say('incentives.evaluation-lead')}</p>
      <form className={`${styles.form} no-print`} onSubmit={submit} noValidate>
        <div className={styles.pair}>
          {fields.map((field) => (
            <Field key={field.name} subject={measure.subject} field={field} />
          ))}
        </div>
        <div className={styles.formEnd}>
          <Button type="submit" loading={isPending}>
            {say('incentives.evaluate')}
          </Button>
        </div>
      </form>
      <div role="alert">{error && <p className={styles.refused}>{error}</p>}</div>
      <div role="status">{answer && <Answer answer={answer} />}</div>
    </FormContext>
  );
}

/** The draft, and the answer to it until something in it changes. */
function useEvaluation({ id, subject }: IncentiveMeasure) {
  const say = useSay();
  const [draft, setDraft] = useState<Record<string, FactsDraft>>({ [subject]: {} });
  const { mutate, reset, data, error, isPending } = useMutation({
    mutationFn: (facts: FactsDraft) => evaluateMeasure(id, subjectIn(subject, facts)),
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

interface FieldProps {
  subject: IncentiveMeasure['subject'];
  field: AskedField;
}

function Field({ subject, field: { name, kind } }: FieldProps) {
  const say = useSay();
  const sayIfKnown = useSayIfKnown();
  const word = useFieldWord();
  const asked = { at: `/${subject}/${name}`, label: word(name) };
  if (kind === 'code') return <CodeField {...asked} list={listOf[name]!} />;
  if (kind === 'number') return <AmountField {...asked} />;
  const choices =
    kind === 'truth'
      ? (['yes', 'no'] as const).map((value) => ({ value, label: say(`records.${value}`) }))
      : choicesOf(name).map((value) => ({
          value,
          label: sayIfKnown(`${choiceWords[name]}.${value}`) ?? value,
        }));
  return <ChoiceField {...asked} choices={choices} />;
}
