import { Link } from '@tanstack/react-router';
import { useSay } from '../languages/say';
import { RegisterHead } from '../records/register-head';
import { useListSearch } from '../tables/use-list';
import { useMayMake } from '../tables/use-may-make';
import { PlanRegister, ProgrammeRegister, SessionRegister } from './registers';
import { planRegister } from './training-api';
import styles from './training.module.css';
import { trainingSearchOf, viewOf, views, withoutView } from './training-lists';

/**
 * The training registers, one at a time: sessions, programmes, plans, and sessions with outcomes
 * due.
 */
export function TrainingPage() {
  const say = useSay();
  const { search, change } = useListSearch(trainingSearchOf);
  const view = viewOf(search);
  const mayMake = useMayMake(planRegister, 'draft', view === 'plans' ? withoutView(search) : {});
  const shown = { search, change };
  return (
    <>
      <RegisterHead
        title={say('training.title')}
        lead={say(view === 'due' ? 'training.due-lead' : 'training.lead')}
        to={mayMake ? '/training/plans/new' : undefined}
        action={say('training.draft-plan')}
      />
      <nav className={`${styles.views} no-print`} aria-label={say('training.views')}>
        {views.map((one) => (
          <Link
            key={one}
            to="/training"
            search={one === 'sessions' ? {} : { view: one }}
            className={styles.view}
            aria-current={one === view ? 'page' : undefined}
            activeOptions={{ exact: true }}
          >
            {say(`training.view.${one}`)}
          </Link>
        ))}
      </nav>
      {view === 'plans' && <PlanRegister {...shown} />}
      {view === 'programmes' && <ProgrammeRegister {...shown} />}
      {(view === 'sessions' || view === 'due') && (
        <SessionRegister key={view} view={view} {...shown} />
      )}
    </>
  );
}
