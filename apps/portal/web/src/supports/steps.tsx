import type { Support } from '@mizan/client';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { useOrganisations } from '../organisations/organisations';
import styles from '../records/records.module.css';
import { type StepName, stepsOf, type SupportStep } from './support-steps';

/** What became of a support, step by step: when, and what was decided or found. */
export function Steps({ support }: { support: Support }) {
  const say = useSay();
  const { day } = useFormats();
  const said = useSaid(support);
  const onDay = ({ state, on }: SupportStep): string => {
    if (on) return day(on);
    return state === 'next' ? say('supports.step-next') : '–';
  };
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{say('supports.steps')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('supports.step')}</th>
          <th scope="col">{say('records.date')}</th>
          <th scope="col">{say('supports.said')}</th>
        </tr>
      </thead>
      <tbody>
        {stepsOf(support).map((step) => (
          <tr key={step.name} aria-current={step.state === 'next' ? 'step' : undefined}>
            <th scope="row">{say(`supports.step.${step.name}`)}</th>
            <td>{onDay(step)}</td>
            <td>{step.state === 'done' || step.state === 'ended' ? said[step.name] : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What each step says, in words and with its unit. */
function useSaid(support: Support): Record<StepName, string> {
  const say = useSay();
  const { count } = useFormats();
  const { nameOf } = useOrganisations();
  const { amount, grant, grantedBy, funder, evaluation, refusal, statusReason } = support;
  const money = (n: number) => say('agreements.amount.MAD', { n, shown: count(n) });
  const jobs = (n: number) => say('agreements.amount.jobs', { n, shown: count(n) });
  const joined = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' · ');
  return {
    requested: joined(
      money(amount),
      funder && say('supports.asked-of', { funder: nameOf(funder) }),
    ),
    granted: joined(grant && money(grant.amount), grantedBy && nameOf(grantedBy)),
    refused: refusal?.reason ?? '',
    running: '–',
    evaluated: joined(
      evaluation && jobs(evaluation.jobs),
      evaluation && say(`supports.result.${evaluation.result}`),
    ),
    abandoned: statusReason ?? '',
  };
}
