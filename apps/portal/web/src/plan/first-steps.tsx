import { Link } from '@tanstack/react-router';
import { useSay } from '../languages/say';
import { useSession } from '../session/session';
import styles from './plan.module.css';

const steps = [
  { to: '/needs', scope: 'needs:write', words: 'first.needs' },
  { to: '/training', scope: 'plans:write', words: 'first.training' },
  { to: '/agreements', scope: 'agreements:write', words: 'first.agreements' },
  { to: '/micro-projects', scope: 'jobs:write', words: 'first.projects' },
] as const;

/**
 * On an empty plan: what fills it. What the reader may do is a link; what others have to do is only
 * text.
 */
export function FirstSteps() {
  const say = useSay();
  const { scopes } = useSession();
  return (
    <section className={styles.first} aria-labelledby="first-title">
      <h2 id="first-title">{say('first.title')}</h2>
      <ol>
        {steps.map(({ to, scope, words }) => (
          <li key={to}>
            {scopes.includes(scope) ? <Link to={to}>{say(words)}</Link> : say(words)}
          </li>
        ))}
      </ol>
    </section>
  );
}
