import { Link } from '@tanstack/react-router';
import { useSay } from '../languages/say';
import styles from '../ui/layout.module.css';

const places = [
  { to: '/', words: 'navigation.plan' },
  { to: '/needs', words: 'navigation.needs' },
  { to: '/agreements', words: 'navigation.agreements' },
  { to: '/training', words: 'navigation.training' },
  { to: '/micro-projects', words: 'navigation.projects' },
  { to: '/supports', words: 'navigation.supports' },
  { to: '/incentives', words: 'navigation.incentives' },
  { to: '/organisations', words: 'navigation.organisations' },
  { to: '/status', words: 'navigation.status' },
] as const;

export function Navigation({ onGo }: { onGo?: () => void }) {
  const say = useSay();
  return places.map(({ to, words }) => (
    <Link
      key={to}
      to={to}
      className={styles.link}
      activeOptions={{ exact: to === '/', includeSearch: false }}
      onClick={onGo}
    >
      {say(words)}
    </Link>
  ));
}
