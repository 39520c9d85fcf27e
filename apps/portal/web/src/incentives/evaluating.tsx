import type { IncentiveMeasure } from '@mizan/client';
import { Answer } from './answer';
import { askedFields } from './asked-fields';
import { FactsForm } from './facts-form';
import { evaluateMeasure } from './incentives-api';
import { useEvaluation } from './use-evaluation';

/** Asks whether a subject may have the measure. */
export function Evaluating({ measure }: { measure: IncentiveMeasure }) {
  const { id, subject } = measure;
  const evaluation = useEvaluation(subject, (body) => evaluateMeasure(id, body));
  return (
    <FactsForm subject={subject} fields={askedFields(measure)} evaluation={evaluation}>
      {evaluation.answer && <Answer answer={evaluation.answer} />}
    </FactsForm>
  );
}
