import { useCodeList } from '../classifications/code-lists';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { Figure } from '../why/figure';
import { BandWord } from './band-word';
import type { Row } from './figures';
import { Since } from './since';
import { usePlan } from './use-plan';
import styles from './plan.module.css';

interface Props {
  rows: readonly Row[];
  before?: ReadonlyMap<string, Row>;
  own: string;
  selected?: string;
  onChoose(code: string): void;
}

export const placeKey = ({ territory, allocated }: Row): string => `${territory} ${allocated}`;

export function TerritoryTable({ rows, before, selected, onChoose }: Props) {
  const say = useSay();
  const isByHeadcount = rows.every(({ gap }) => gap !== null);
  return (
    <div className={styles.tableBox} tabIndex={0} role="group" aria-labelledby="territories-title">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say('column.territory')}</th>
            <th scope="col" className={styles.amount}>
              {say('column.needs')}
            </th>
            <th scope="col" className={styles.amount}>
              {say('column.training')}
            </th>
            <th scope="col" className={styles.amount}>
              {say('column.gap')}
            </th>
            <th scope="col">{say('column.coverage')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TerritoryRow
              key={placeKey(row)}
              row={row}
              before={before && (before.get(placeKey(row)) ?? NOUGHT)}
              isChosen={row.territory === selected}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </table>
      {!isByHeadcount && <p className={styles.note}>{say('figures.no-gap-sentence')}</p>}
    </div>
  );
}

const NOUGHT = { demand: 0, supply: 0, gap: 0 };

function TerritoryRow({
  row,
  before,
  isChosen,
  onChoose,
}: {
  row: Row;
  before?: Pick<Row, 'demand' | 'supply' | 'gap'>;
  isChosen: boolean;
  onChoose(code: string): void;
}) {
  const { territory, allocated, demand, supply, gap, band, bandAlone, coverage } = row;
  const say = useSay();
  const { count, signed } = useFormats();
  const { filter } = usePlan();
  const list = useCodeList('territory');
  const code = territory ?? filter.territory;
  const asked = {
    territory: code,
    occupation: filter.occupation,
    from: filter.from,
    to: filter.to,
    ...(allocated ? {} : { above: { territory: true } }),
  };
  const name = allocated ? list.of(code) : say('row.not-allocated');
  return (
    <tr data-chosen={isChosen || undefined} data-rest={!allocated || undefined}>
      <th scope="row">
        {allocated ? (
          <button
            type="button"
            className={styles.place}
            aria-pressed={isChosen}
            onClick={() => onChoose(code)}
          >
            {name}
          </button>
        ) : (
          name
        )}
      </th>
      <td className={styles.amount}>
        <Figure asked={{ ...asked, side: 'demand' }} name={name}>
          {count(demand)}
        </Figure>
        <Since change={before && demand - before.demand} />
      </td>
      <td className={styles.amount}>
        <Figure asked={{ ...asked, side: 'supply' }} name={name}>
          {count(supply)}
        </Figure>
        <Since change={before && supply - before.supply} />
      </td>
      <td className={styles.amount}>
        {gap === null ? (
          '–'
        ) : (
          <Figure asked={{ ...asked, side: 'gap' }} name={name}>
            <strong>{signed(gap)}</strong>
          </Figure>
        )}
        <Since
          change={before && gap !== null && before.gap !== null ? gap - before.gap : undefined}
        />
      </td>
      <td>
        <BandWord band={allocated ? band : null} bandAlone={bandAlone} coverage={coverage} />
      </td>
    </tr>
  );
}
