import { BandSample } from '../map/band-patterns';
import { useSay } from '../languages/say';
import { bands } from '../figures/bands';
import styles from './plan.module.css';

/** `isSomeUnsure`: some areas are striped, and the legend explains their colour. */
export function BandLegend({ isSomeUnsure }: { isSomeUnsure: boolean }) {
  const say = useSay();
  return (
    <div className={styles.legend}>
      <span className={styles.legendName}>{say('band.title')}</span>
      <ul>
        {bands.map((band) => (
          <li key={band}>
            <BandSample shade={{ band, isUnsure: band === 'undetermined' }} id="band" />
            {say(`band.${band}`)}
          </li>
        ))}
      </ul>
      {isSomeUnsure && <span className={styles.legendName}>{say('band.unsure')}</span>}
    </div>
  );
}
