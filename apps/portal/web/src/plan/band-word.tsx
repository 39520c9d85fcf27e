import { useSay } from '../languages/say';
import { BandSample } from '../map/band-patterns';
import { type Band, shadeOf } from '../figures/bands';
import { useCoverage } from './use-coverage';
import styles from './plan.module.css';

/**
 * A coverage: its ratio, its band in words, and a sample of colour and pattern. If it is
 * undetermined, also the band of its own amounts.
 */
export function BandWord({
  band,
  bandAlone,
  coverage,
}: {
  band: Band | null;
  bandAlone: Band | null;
  coverage: number | null;
}) {
  const say = useSay();
  const shown = useCoverage();
  if (band === null) return <span className={styles.band}>–</span>;
  const shade = shadeOf(band, bandAlone);
  return (
    <span className={styles.band}>
      <BandSample shade={shade} id="band" />
      {coverage !== null && <span className={styles.ratio}>{shown({ coverage, bandAlone })}</span>}
      <span>
        {say(`band.${band}`)}
        {shade.isUnsure && (
          <span className={styles.alone}>
            {say('band.alone', { band: say(`band.${shade.band}`) })}
          </span>
        )}
      </span>
    </span>
  );
}
