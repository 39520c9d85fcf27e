import { Loader } from '@mantine/core';
import { Outlet, useMatch } from '@tanstack/react-router';
import { useSay } from '../languages/say';
import { PaperFoot, StandingPaperFoot } from '../paper/paper-foot';
import { PaperHead } from '../paper/paper-head';
import { isAway, isSessionEnd } from '../session/ask';
import { SessionContext, useSessionQuery } from '../session/session';
import { SessionEnded } from '../session/session-ended';
import { ErrorPage } from './error-page';
import { Header } from './header';
import { ServerAway } from './server-away';
import styles from './layout.module.css';

/** Header and page for who is signed in; else what is to be done about it, kindly. */
export function Layout() {
  const { data: session, error } = useSessionQuery();
  const isOnPlan = useMatch({ from: '/signed-in/', shouldThrow: false }) !== undefined;
  if (isSessionEnd(error)) return <SessionEnded />;
  if (!session) return error ? <WithoutSession error={error} /> : <Waiting />;
  return (
    <SessionContext value={session}>
      <SkipLink />
      <Header />
      {isAway(error) && <ServerAway isBanner />}
      <PaperHead />
      <main id="content" className={styles.content} tabIndex={-1}>
        <Outlet />
      </main>
      {isOnPlan ? <PaperFoot /> : <StandingPaperFoot />}
    </SessionContext>
  );
}

const WithoutSession = ({ error }: { error: Error }) => (isAway(error) ? <ServerAway /> : <ErrorPage error={error} />);

function SkipLink() {
  const say = useSay();
  return <a className={styles.skip} href="#content">{say('layout.skip')}</a>;
}

function Waiting() {
  const say = useSay();
  return (
    <div className={styles.waiting} role="status">
      <Loader size="sm" type="dots" />
      <span className="visually-hidden">{say('layout.waiting')}</span>
    </div>
  );
}
