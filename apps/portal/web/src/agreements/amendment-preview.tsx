import type { Agreement, AmendmentInput } from '@mizan/client';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ProblemError } from '../api/ask';
import { useSay } from '../languages/say';
import records from '../records/records.module.css';
import { previewQuery } from './agreements-api';
import { Compared } from './comparison';

/** While somebody types, the service is not asked for every letter. */
const SETTLED_MS = 500;

/** Before and after, as the service would count them, before anything is saved. */
export function AmendmentPreview({ of, asked }: { of: Agreement; asked: AmendmentInput }) {
  const say = useSay();
  const settled = useSettled(asked);
  const isAsked = Boolean(settled.effectiveAt) && Object.keys(settled.changes).length > 0;
  const { data, error } = useQuery({
    ...previewQuery(of.id, settled),
    enabled: isAsked,
    placeholderData: (before) => before,
  });
  return (
    <section
      className={`${records.section} ${records.fieldset}`}
      aria-live="polite"
      aria-label={say('agreements.preview')}
    >
      <h2>{say('agreements.preview')}</h2>
      {!isAsked && <p className={records.quiet}>{say('agreements.comparison-none')}</p>}
      {isAsked && error && (
        <p className={records.quiet}>
          {say('agreements.preview-not')} {reasonIn(error)}
        </p>
      )}
      {isAsked && !error && data && <Compared comparison={data} />}
    </section>
  );
}

const reasonIn = (error: Error): string =>
  error instanceof ProblemError
    ? (error.problem.errors?.[0]?.detail ?? error.problem.detail ?? '')
    : '';

function useSettled(asked: AmendmentInput): AmendmentInput {
  const text = JSON.stringify(asked);
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return JSON.parse(settled) as AmendmentInput;
}
