import { Loader } from '@mantine/core';
import { Outlet, useMatch } from '@tanstack/react-router';
import { useSay } from '../languages/say';
import { PaperFoot, PlainPaperFoot } from '../paper/paper-foot';
import { PaperHead } from '../paper/paper-head';
import { useIsUnsaved } from '../ui/unsaved';
import { isAway, isSessionEnd } from '../api/ask';
import { SessionContext, useSessionQuery } from '../session/session';
import { SessionEnded, SessionEndedOver } from './session-ended';
import { ErrorPage } from '../ui/error-page';
import { Header } from './header';
import { ServerAway } from '../ui/server-away';
import styles from '../ui/layout.module.css';

/** Header and page for a signed-in reader; else a message with what to do. */
export function Layout() {
  const { data: session, error } = useSessionQuery();
  const isOnPlan = useMatch({ from: '/signed-in/', shouldThrow: false }) !== undefined;
  const isUnsaved = useIsUnsaved();
  const hasEnded = isSessionEnd(error);
  if (hasEnded && !(session && isUnsaved)) return <SessionEnded />;
  if (!session) return error ? <WithoutSession error={error} /> : <Waiting />;
  return (
    <SessionContext value={session}>
      <SkipLink />
      {hasEnded && <SessionEndedOver />}
      <Header />
      {isAway(error) && <ServerAway isBanner />}
      <PaperHead />
      <main id="content" className={styles.content} tabIndex={-1}>
        <Outlet />
      </main>
      {isOnPlan ? <PaperFoot /> : <PlainPaperFoot />}
    </SessionContext>
  );
}

const WithoutSession = ({ error }: { error: Error }) => (
  <main>{isAway(error) ? <ServerAway /> : <ErrorPage error={error} />}</main>
);

function SkipLink() {
  const say = useSay();
  return (
    <a className={styles.skip} href="#content">
      {say('layout.skip')}
    </a>
  );
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
