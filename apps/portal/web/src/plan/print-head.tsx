import { useCodeList } from '../classifications/code-lists';
import { useSay } from '../languages/say';
import { useMoment } from './comparison';
import type { Filter } from '../figures/figures';
import { usePlan } from '../figures/use-plan';
import { useWindowName } from '../figures/use-window-name';

/** On paper: the question in words, instead of the controls. */
export function PrintHead({ filter }: { filter: Filter }) {
  const say = useSay();
  const windowName = useWindowName();
  const {
    search: { since },
  } = usePlan();
  const moment = useMoment();
  const occupations = useCodeList('occupation');
  const sectors = useCodeList('sector');
  const parts = [
    say(`line.${filter.line}`),
    windowName(filter),
    filter.occupation ? occupations.of(filter.occupation) : say('filter.every-occupation'),
    filter.sector ? sectors.of(filter.sector) : say('filter.every-sector'),
    ...(since ? [say('since.head', { moment: moment(since) })] : []),
  ];
  return <p className="only-print">{parts.join(' · ')}</p>;
}
