import type { MicroProject } from '@mizan/client';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { LateMark } from '../records/marks';
import { type ProjectStep, stepsOf } from './project-steps';
import styles from './jobs.module.css';

/** The way of a project on a line: what was done and when, what is next, and what is due. */
export function StepsLine({ project }: { project: MicroProject }) {
  const say = useSay();
  return (
    <div className={styles.way}>
      <ol className={styles.steps} aria-label={say('projects.steps')}>
        {stepsOf(project).map((step) => (
          <li
            key={step.name}
            data-state={step.state}
            aria-current={step.state === 'next' || step.state === 'due' ? 'step' : undefined}
          >
            <strong>{say(`projects.step.${step.name}`)}</strong>
            <StepDay step={step} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function StepDay({ step: { name, state, on } }: { step: ProjectStep }) {
  const say = useSay();
  const { day } = useFormats();
  if (state === 'done' || state === 'ended')
    return <span className={styles.day}>{on && day(on)}</span>;
  if (state === 'due' && on) return <LateMark word={say('projects.step-due', { date: day(on) })} />;
  const isVisit = name.startsWith('alive');
  const awaited = isVisit ? 'projects.step-from' : 'projects.step-by';
  return (
    <>
      {state === 'next' && <span className={styles.next}>{say('projects.step-next')}</span>}
      <span className={styles.day}>{on && say(awaited, { date: day(on) })}</span>
    </>
  );
}
