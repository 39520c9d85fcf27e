import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { StatusMark } from '../records/marks';
import { useMay } from '../session/session';
import { type OperationRun, useRuns } from './status-api';
import { useSpan } from './spans';
import styles from './status.module.css';

const kinds = ['verify', 'rebuild'] as const;
const compared = ['sources', 'cells', 'entries', 'events', 'pending'] as const;

/** The last verify and rebuild: when, what was compared, and whether the figures were the same. */
export function Checks() {
  const say = useSay();
  return (
    <section aria-labelledby="checks-title">
      <h2 id="checks-title">{say('status.checks')}</h2>
      <div className={styles.pair}>
        {kinds.map((kind) => (
          <Check key={kind} kind={kind} />
        ))}
      </div>
    </section>
  );
}

function Check({ kind }: { kind: OperationRun['kind'] }) {
  const say = useSay();
  const { data } = useRuns(kind);
  const [last, ...earlier] = data ?? [];
  return (
    <div className={styles.check}>
      <h3>{say(`status.${kind}`)}</h3>
      <p className={styles.lead}>{say(`status.${kind}-text`)}</p>
      {data && !last && (
        <p>
          {say('status.never')}{' '}
          <bdi className={styles.code} dir="ltr">
            npm run {kind}
          </bdi>
        </p>
      )}
      {last && <Run run={last} />}
      {earlier.length > 0 && (
        <details>
          <summary>{say('status.earlier')}</summary>
          <ul className={styles.earlier}>
            {earlier.map((run) => (
              <Earlier key={run.id} run={run} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Outcome({ run: { outcome, differenceCount } }: { run: OperationRun }) {
  const say = useSay();
  return (
    <StatusMark
      tone={outcome === 'same' ? 'good' : 'late'}
      word={
        outcome === 'different'
          ? say('status.outcome.different', { n: differenceCount })
          : say(`status.outcome.${outcome}`)
      }
    />
  );
}

const secondsOf = ({ startedAt, endedAt }: OperationRun): number =>
  (Date.parse(endedAt) - Date.parse(startedAt)) / 1_000;

function Earlier({ run }: { run: OperationRun }) {
  const { instant } = useFormats();
  return (
    <li>
      <span>{instant(run.endedAt)}</span> <Outcome run={run} />
    </li>
  );
}

function Run({ run }: { run: OperationRun }) {
  const say = useSay();
  const span = useSpan();
  const { instant } = useFormats();
  const isShown = useMay('operations:replay');
  const counted = useCounted(run);
  const { outcome, endedAt, assumptions, differences, failure } = run;
  return (
    <>
      <dl className={styles.facts}>
        <div>
          <dt>{say('status.run-result')}</dt>
          <dd>
            <Outcome run={run} />
          </dd>
        </div>
        <div>
          <dt>{say('status.run-when')}</dt>
          <dd>{say('status.run-at', { instant: instant(endedAt), span: span(secondsOf(run)) })}</dd>
        </div>
        {counted.length > 0 && (
          <div>
            <dt>{say('status.run-compared')}</dt>
            <dd>{counted.join(' · ')}</dd>
          </div>
        )}
        <Generation run={run} />
        {assumptions && (
          <div>
            <dt>{say('status.run-assumptions')}</dt>
            <dd>
              <bdi>{assumptions}</bdi>
            </dd>
          </div>
        )}
        {failure && isShown && (
          <div>
            <dt>{say('status.run-failure')}</dt>
            <dd lang="en">
              <bdi dir="ltr">{failure}</bdi>
            </dd>
          </div>
        )}
      </dl>
      {outcome !== 'same' && !isShown && (
        <p className={styles.quiet}>{say('status.run-differences-hidden')}</p>
      )}
      {differences.length > 0 && <Differences lines={differences} />}
    </>
  );
}

function useCounted(run: OperationRun): string[] {
  const say = useSay();
  const { count } = useFormats();
  return compared.flatMap((name) => {
    const n = run.compared[name];
    const isSaid = n !== undefined && (name !== 'pending' || n > 0);
    return isSaid ? [say(`status.compared.${name}`, { n, shown: count(n) })] : [];
  });
}

function Generation({ run: { kind, generation, serving } }: { run: OperationRun }) {
  const say = useSay();
  if (generation === null || serving === null) return null;
  const text = serving === generation ? 'status.rebuilt-serves' : 'status.rebuilt-not';
  return (
    <div>
      <dt>{say('status.run-generation')}</dt>
      <dd>{kind === 'verify' ? generation : say(text, { generation, serving })}</dd>
    </div>
  );
}

function Differences({ lines }: { lines: readonly string[] }) {
  const say = useSay();
  return (
    <>
      <h4>{say('status.run-differences')}</h4>
      <ul className={styles.differences} lang="en" dir="ltr">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
