import type { IncentiveMeasure, MeasureEvaluation } from '@mizan/client';
import { NativeSelect, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSay } from '../languages/say';
import { StatusMark } from '../records/marks';
import styles from '../records/records.module.css';
import { Answer } from './answer';
import { fieldsOf } from './asked-fields';
import { FactsForm } from './facts-form';
import { subjects } from './incentive-lists';
import { answerTones, useMeasureName } from './incentive-words';
import { evaluateMeasures } from './incentives-api';
import { useEvaluation } from './use-evaluation';

type Subject = IncentiveMeasure['subject'];

/** Which of the open measures a need, an employer or a project may have. */
export function WhichPage() {
  const say = useSay();
  const [subject, setSubject] = useState<Subject>('need');
  return (
    <>
      <p className={styles.back}>
        <Link to="/incentives">{say('incentives.title')}</Link>
      </p>
      <Title order={1} className={styles.title} mb="md">
        {say('incentives.which')}
      </Title>
      <NativeSelect
        className="no-print"
        maw="20rem"
        mb="md"
        label={say('incentives.subject')}
        value={subject}
        onChange={({ currentTarget }) => setSubject(currentTarget.value as Subject)}
        data={subjects.map((value) => ({ value, label: say(`incentives.subject.${value}`) }))}
      />
      <Which key={subject} subject={subject} />
    </>
  );
}

function Which({ subject }: { subject: Subject }) {
  const say = useSay();
  const evaluation = useEvaluation(subject, evaluateMeasures);
  const { answer } = evaluation;
  return (
    <FactsForm subject={subject} fields={fieldsOf(subject)} evaluation={evaluation}>
      {answer?.data.length === 0 && <p>{say('incentives.which-none')}</p>}
      {answer?.data.map((one) => (
        <OneAnswer key={one.measure.id} answer={one} />
      ))}
    </FactsForm>
  );
}

function OneAnswer({ answer }: { answer: MeasureEvaluation }) {
  const say = useSay();
  const nameOf = useMeasureName();
  const { measure, eligible } = answer;
  return (
    <details>
      <summary>
        <Link to="/incentives/$id" params={{ id: measure.id }}>
          <bdi>{nameOf(measure)}</bdi>
        </Link>{' '}
        <StatusMark tone={answerTones[eligible]} word={say(`incentives.eligible.${eligible}`)} />
      </summary>
      <Answer answer={answer} />
    </details>
  );
}
