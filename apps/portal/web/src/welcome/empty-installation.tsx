import { Button, CopyButton, Title } from '@mantine/core';
import { useSay } from '../languages/say';
import { LinkButton } from '../ui/link-button';
import { type Session, useSession } from '../session/session';
import { pushLines } from './push-lines';
import styles from './welcome.module.css';

const starts = [
  { name: 'need', to: '/needs/new', scope: 'needs:write' },
  { name: 'training', to: '/training/plans/new', scope: 'plans:write' },
  { name: 'agreement', to: '/agreements/new', scope: 'agreements:write' },
  { name: 'project', to: '/micro-projects/new', scope: 'jobs:write' },
] as const;

/**
 * On an empty installation: what fills the plan and who does it. What the reader may do is a link.
 */
export function EmptyInstallation() {
  const say = useSay();
  const session = useSession();
  return (
    <div className={styles.empty}>
      <div className={styles.emptyHead}>
        <Title order={1}>{say('empty.title')}</Title>
        <p>{say('empty.lead')}</p>
      </div>
      <ol className={styles.starts}>
        {starts.map((start) => (
          <Start key={start.name} {...start} isMine={mayStart(session, start)} />
        ))}
      </ol>
      <Push session={session} />
    </div>
  );
}

/** A funder has a right on projects too, but proposes none. */
const mayStart = ({ role, scopes }: Session, { name, scope }: (typeof starts)[number]): boolean =>
  scopes.includes(scope) && !(name === 'project' && role === 'funder');

function Start({ name, to, isMine }: (typeof starts)[number] & { isMine: boolean }) {
  const say = useSay();
  return (
    <li data-mine={isMine || undefined}>
      <h2>{say(`empty.${name}`)}</h2>
      <p>{say(`empty.${name}-text`)}</p>
      {isMine ? (
        <LinkButton to={to} className="no-print">
          {say(`empty.${name}`)}
        </LinkButton>
      ) : (
        <p className={styles.who}>{say(`empty.${name}-who`)}</p>
      )}
    </li>
  );
}

function Push({ session: { isDevelopment } }: { session: Session }) {
  const say = useSay();
  const lines = pushLines(location.origin, isDevelopment);
  return (
    <section className={styles.push} aria-labelledby="push-title">
      <h2 id="push-title">{say('empty.push')}</h2>
      <p>{say(isDevelopment ? 'empty.push-text' : 'empty.push-production')}</p>
      <div className={styles.lines}>
        <pre dir="ltr" tabIndex={0} aria-labelledby="push-title">
          <code>{lines}</code>
        </pre>
        <div className={`${styles.linesEnd} no-print`}>
          <CopyButton value={lines}>
            {({ copied, copy }) => (
              <Button size="xs" variant="default" onClick={copy}>
                {say(copied ? 'empty.copied' : 'empty.copy')}
              </Button>
            )}
          </CopyButton>
        </div>
      </div>
      {isDevelopment && (
        <p className={styles.demo}>
          {say('empty.demo')} <code>MIZAN_DATA_DIR=.data-demo npm start</code>
        </p>
      )}
    </section>
  );
}
