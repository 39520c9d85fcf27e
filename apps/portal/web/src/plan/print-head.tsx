import { useCodeList } from '../classifications/code-lists';
import { useFormats } from '../languages/formats';
import { isolated } from '../languages/isolated';
import { useSay } from '../languages/say';
import { useMoment } from './comparison';
import type { Filter, Projection } from './figures';
import { usePlan } from './use-plan';
import styles from './plan.module.css';

/** What a printed page says at its top, where the controls stand on the screen. */
export function PrintHead({ filter, projection }: { filter: Filter; projection: Projection | undefined }) {
  const say = useSay();
  const { quarter, instant } = useFormats();
  const { search: { since } } = usePlan();
  const moment = useMoment();
  const occupations = useCodeList('occupation');
  const sectors = useCodeList('sector');
  const period = filter.from && filter.to ? say('time.range', { from: quarter(filter.from), to: quarter(filter.to) }) : say('time.whole');
  const parts = [say(`line.${filter.line}`), period, filter.occupation ? occupations.of(filter.occupation) : say('filter.every-occupation'), filter.sector ? sectors.of(filter.sector) : say('filter.every-sector'), ...(since ? [say('since.head', { moment: moment(since) })] : [])];
  return (
    <div className={`only-print ${styles.printHead}`}>
      <p><strong><span lang="ar">ميزان</span> Mizan</strong> · {parts.join(' · ')}</p>
      {projection && <p>{say('print.source', { date: instant(projection.asOf), assumptions: isolated(projection.assumptions), address: isolated(`${location.origin}${location.pathname}`) })}</p>}
    </div>
  );
}
