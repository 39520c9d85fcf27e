import { BandSample } from '../map/band-patterns';
import { useSay } from '../languages/say';
import { bands } from './bands';
import styles from './plan.module.css';

export function BandLegend() {
  const say = useSay();
  return (
    <div className={styles.legend}>
      <span className={styles.legendName}>{say('band.title')}</span>
      <ul>{bands.map((band) => <li key={band}><BandSample band={band} id="band" />{say(`band.${band}`)}</li>)}</ul>
    </div>
  );
}
