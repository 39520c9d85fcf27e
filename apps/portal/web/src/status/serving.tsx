import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { useAssumptionSet } from '../figures/figures';
import { useFreshness, useLedger } from './status-api';
import { useSpan } from './spans';
import styles from './status.module.css';

const MS = 1_000;
/** The initial set has this date: it was activated by the installation, not by a person. */
const BEFORE_ALL = '2000-01-01';

/** The generation and the assumption set of the figures, and their lag. */
export function Serving() {
  const say = useSay();
  const span = useSpan();
  const { decimal } = useFormats();
  const { data: ledger } = useLedger();
  const { data: fresh } = useFreshness();
  const set = useAssumptionSet(ledger?.assumptions.name);
  if (!ledger) return null;
  const lagMs = fresh?.freshness.lagMs;
  return (
    <section aria-labelledby="serving-title">
      <h2 id="serving-title">{say('status.serving')}</h2>
      <dl className={styles.facts}>
        <div>
          <dt>{say('status.generation')}</dt>
          <dd>{ledger.generation}</dd>
        </div>
        {fresh && (
          <div>
            <dt>{say('status.freshness')}</dt>
            <dd>
              {lagMs ? say('status.behind', { span: span(lagMs / MS) }) : say('status.fresh')}
              {fresh.provisional ? ` (${say('status.provisional')})` : ''}
            </dd>
          </div>
        )}
        <div>
          <dt>{say('status.assumptions')}</dt>
          <dd>
            <bdi>{ledger.assumptions.name}</bdi>
            {set && (
              <span className={styles.technical}>
                {set.origin === 'hypothesis' ? (
                  say('assumptions.hypothesis')
                ) : (
                  <bdi>{set.label}</bdi>
                )}
              </span>
            )}
            <Activated by={ledger.assumptions.activatedBy} at={ledger.assumptions.activatedAt} />
          </dd>
        </div>
        {set && (
          <div>
            <dt>{say('status.factors')}</dt>
            <dd>
              {say('status.factors-text', {
                fill: decimal(set.fill),
                completion: decimal(set.completion),
                availability: decimal(set.availability),
                delivery: decimal(set.delivery),
              })}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function Activated({ by, at }: { by: string | null | undefined; at: string }) {
  const say = useSay();
  const { instant } = useFormats();
  return (
    <span className={styles.technical}>
      {at.startsWith(BEFORE_ALL)
        ? say('status.assumptions-first')
        : say('status.assumptions-since', { instant: instant(at), by: by ?? '–' })}
    </span>
  );
}
