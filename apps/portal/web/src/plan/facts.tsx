import type { ReactNode } from 'react';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { useSession } from '../session/session';
import { amountsOf, type Balance, balanceOf, partsOf } from '../figures/balance';
import { type Projection, usePublished, useWholeScope } from '../figures/figures';
import type { LiveState } from './live';
import { usePlan } from '../figures/use-plan';
import { useUnits } from './use-units';
import styles from './plan.module.css';

interface Props {
  projection: Projection | undefined;
  balance: Balance | undefined;
  live: LiveState;
}

/** What a reader must know about the figures. Always visible at the bottom of the window. */
export function Facts({ projection, balance, live }: Props) {
  const say = useSay();
  const { count, instant } = useFormats();
  if (!projection) return null;
  const { asOf, provisional, assumptions, unallocatedPeriod } = projection;
  const { lagMs, parked } = projection.freshness;
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
        <NotAllocated projection={projection} />
        {unallocatedPeriod && (
          <Fact name={say('facts.no-period')}>
            <Amounts of={unallocatedPeriod} />
          </Fact>
        )}
        <Fact name={say('facts.parked')}>{count(parked)}</Fact>
        <Fact name={say('facts.response-rate')}>{say('facts.no-response-rate')}</Fact>
        <Origin balance={balance} />
      </dl>
    </aside>
  );
}

/**
 * Amounts of the territory that belong to none of its parts, and what is recorded above the
 * territory.
 */
function NotAllocated({ projection: { data } }: { projection: Projection }) {
  const say = useSay();
  const { openings } = useUnits();
  const { filter } = usePlan();
  const above = useWholeScope(filter)?.above.demand ?? 0;
  const apart = balanceOf(
    partsOf(amountsOf({ data: data.filter(({ allocated }) => !allocated) })),
    filter.line,
  );
  return (
    <Fact name={say('facts.not-allocated')}>
      <Amounts of={apart} />
      {above > 0 ? ` · ${say('facts.above', { openings: openings(Math.round(above)) })}` : ''}
    </Fact>
  );
}

function Amounts({ of: { demand, supply } }: { of: { demand: number; supply: number } }) {
  const { openings, persons } = useUnits();
  const needed = openings(Math.round(demand));
  return supply > 0 ? `${needed} · ${persons(Math.round(supply))}` : needed;
}

/**
 * A share and the rest, rounded so that they add up to 100 %, and neither is 0 or 100 % unless it
 * really is.
 */
function sharesOf(share: number): [number, number] {
  const of = share < 0.005 || share > 0.995 ? 1_000 : 100;
  const part = Math.round(Math.min(1, share) * of);
  return [part / of, (of - part) / of];
}

function Origin({ balance }: { balance: Balance | undefined }) {
  const say = useSay();
  const { percent } = useFormats();
  const { isDemo } = useSession();
  const { filter } = usePlan();
  const published = usePublished(filter, isDemo);
  if (!isDemo) return null;
  if (published === undefined || !balance || balance.declared <= 0)
    return <Fact name={say('facts.origin')}>{say('facts.demo')}</Fact>;
  const [inPublished, inFiction] = sharesOf(published / balance.declared);
  return (
    <Fact name={say('facts.origin')}>
      {say('facts.shares', {
        published: percent(inPublished),
        fictional: percent(inFiction),
      })}
    </Fact>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
