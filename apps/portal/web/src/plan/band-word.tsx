import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { BandSample } from '../map/band-patterns';
import type { Band } from './bands';
import styles from './plan.module.css';

/** A coverage: its ratio, its word, and a sample of its colour and pattern. */
export function BandWord({ band, coverage }: { band: Band | null; coverage: number | null }) {
  const say = useSay();
  const { percent } = useFormats();
  if (band === null) return <span className={styles.band}>–</span>;
  return <span className={styles.band}><BandSample band={band} id="band" />{coverage !== null && <span className={styles.ratio}>{percent(coverage)}</span>}<span>{say(`band.${band}`)}</span></span>;
}
