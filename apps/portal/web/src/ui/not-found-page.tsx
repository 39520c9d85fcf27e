import { Link } from '@tanstack/react-router';
import { useSay } from '../languages/say';
import { Notice } from './notice';

export function NotFoundPage() {
  const say = useSay();
  return (
    <Notice title={say('not-found.title')} text={say('not-found.text')}>
      <Link to="/">{say('not-found.home')}</Link>
    </Notice>
  );
}
