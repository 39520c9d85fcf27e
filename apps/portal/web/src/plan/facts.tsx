import type { ReactNode } from 'react';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { useSession } from '../session/session';
import type { Balance } from './balance';
import { type Projection, usePublished, useWholeScope } from './figures';
import type { LiveState } from './live';
import { usePlan } from './use-plan';
import styles from './plan.module.css';

interface Props {
  projection: Projection | undefined;
  balance: Balance | undefined;
  live: LiveState;
}

/** What has to be known about every figure above; at the foot of the window, always in sight. */
export function Facts({ projection, balance, live }: Props) {
  const say = useSay();
  const { count, instant } = useFormats();
  const { filter } = usePlan();
  const scope = useWholeScope(filter);
  if (!projection) return null;
  const {
    asOf,
    provisional,
    freshness: { lagMs, parked },
    assumptions,
    data,
  } = projection;
  const apart = data
    .filter(({ allocated }) => !allocated)
    .reduce((sum, { demand }) => sum + demand, 0);
  const above = scope?.above.demand ?? 0;
  return (
    <aside className={styles.facts} aria-label={say('facts.title')}>
      <dl>
        <Fact name={say('facts.freshness')}>
          <span className={styles.dot} data-state={live} aria-hidden="true" />
          {say(`facts.live-${live}`)}
          {lagMs === null || lagMs === 0 ? '' : ` · ${say('facts.lag', { ms: lagMs })}`}
        </Fact>
        <Fact name={say('facts.as-of')}>
          {instant(asOf)}
          {provisional ? ` (${say('facts.provisional')})` : ''}
        </Fact>
        <Fact name={say('facts.assumptions')}>
          <bdi>{assumptions}</bdi>
        </Fact>
        <Fact name={say('facts.not-allocated')}>
          {say('count.openings', { n: Math.round(apart), shown: count(apart) })}
          {above > 0
            ? ` · ${say('facts.above', { openings: say('count.openings', { n: Math.round(above), shown: count(above) }) })}`
            : ''}
        </Fact>
        <Fact name={say('facts.parked')}>{count(parked)}</Fact>
        <Fact name={say('facts.response-rate')}>{say('facts.no-response-rate')}</Fact>
        <Origin balance={balance} />
      </dl>
    </aside>
  );
}

function Origin({ balance }: { balance: Balance | undefined }) {
  const say = useSay();
  const { percent } = useFormats();
  const { isDemo } = useSession();
  const { filter } = usePlan();
  const published = usePublished(filter, isDemo);
  if (!isDemo) return null;
  if (published === undefined || !balance || balance.needs <= 0)
    return <Fact name={say('facts.origin')}>{say('facts.demo')}</Fact>;
  const share = Math.min(1, published / balance.needs);
  return (
    <Fact name={say('facts.origin')}>
      {say('facts.shares', { published: percent(share), fictional: percent(1 - share) })}
    </Fact>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
