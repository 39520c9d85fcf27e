import type { IncentiveMeasure } from '@mizan/client';
import { Button } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useSay } from '../languages/say';
import { FormContext } from '../records/form';
import styles from '../records/records.module.css';
import type { AskedField } from './asked-fields';
import { FactField } from './fact-field';
import type { useEvaluation } from './use-evaluation';

interface Props {
  subject: IncentiveMeasure['subject'];
  fields: readonly AskedField[];
  evaluation: ReturnType<typeof useEvaluation>;
  /** The answer. */
  children: ReactNode;
}

/** Asks for what is known of a subject. Nothing is stored. */
export function FactsForm({ subject, fields, evaluation, children }: Props) {
  const say = useSay();
  const { form, ask, error, isPending } = evaluation;
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
            <FactField key={field.name} subject={subject} field={field} />
          ))}
        </div>
        <div className={styles.formEnd}>
          <Button type="submit" loading={isPending}>
            {say('incentives.evaluate')}
          </Button>
        </div>
      </form>
      <div role="alert">{error && <p className={styles.refused}>{error}</p>}</div>
      <div role="status">{children}</div>
    </FormContext>
  );
}
