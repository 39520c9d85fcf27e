import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { type Filter, useAssumptionSet, useByTerritory } from '../figures/figures';
import styles from './why.module.css';

const factors = ['fill', 'completion', 'availability', 'delivery'] as const;

/** The assumption set of the projections, with its label. */
export function Assumptions({ filter }: { filter: Filter }) {
  const say = useSay();
  const { decimal } = useFormats();
  const { data } = useByTerritory(filter);
  const set = useAssumptionSet(data?.assumptions);
  if (!set) return null;
  return (
    <section className={styles.section}>
      <h3>{say('assumptions.title', { name: set.name })}</h3>
      <p className={styles.meta}>
        {set.origin === 'hypothesis' ? say('assumptions.hypothesis') : set.label}
      </p>
      <dl className={styles.factors}>
        {factors.map((factor) => (
          <div key={factor}>
            <dt>{say(`assumptions.${factor}`)}</dt>
            <dd>{decimal(set[factor])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
