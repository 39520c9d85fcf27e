import { useCodeList } from '../classifications/code-lists';
import { useSay } from '../languages/say';
import { AmountCells, AmountHeads } from './amount-cells';
import { BandWord } from './band-word';
import { type Row, useWholeScope } from '../figures/figures';
import { totalOf, type WholeFigures } from '../figures/period-figures';
import { usePlan } from '../figures/use-plan';
import styles from './plan.module.css';

interface Props {
  rows: readonly Row[];
  /** The territory whose parts the rows are. */
  territory: string;
  before?: ReadonlyMap<string, Row>;
  selected?: string;
  onChoose(code: string): void;
}

export const placeKey = ({ territory, allocated }: Row): string => `${territory} ${allocated}`;

export function TerritoryTable({ rows, territory, before, selected, onChoose }: Props) {
  const say = useSay();
  const isByHeadcount = rows.every(({ gap }) => gap !== null);
  return (
    <div className={styles.tableBox} tabIndex={0} role="group" aria-labelledby="territories-title">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say('column.territory')}</th>
            <AmountHeads />
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
        {rows.length > 1 && <Total territory={territory} rows={rows} before={before} />}
      </table>
      {!isByHeadcount && <p className={styles.note}>{say('figures.no-gap-sentence')}</p>}
    </div>
  );
}

const NOUGHT = { demand: 0, supply: 0, gap: 0 };

interface RowProps {
  row: Row;
  before?: WholeFigures;
  isChosen: boolean;
  onChoose(code: string): void;
}

function TerritoryRow({ row, before, isChosen, onChoose }: RowProps) {
  const { territory, allocated, band, bandAlone, coverage } = row;
  const say = useSay();
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
      <AmountCells figures={row} before={before} asked={asked} name={name} />
      <td>
        <BandWord band={allocated ? band : null} bandAlone={bandAlone} coverage={coverage} />
      </td>
    </tr>
  );
}

/** The sum of the rows: the sum of the first screen, or of the region around a chosen province. */
function Total({ territory, rows, before }: Pick<Props, 'territory' | 'rows' | 'before'>) {
  const list = useCodeList('territory');
  const { filter } = usePlan();
  const scope = useWholeScope({ ...filter, territory });
  const { occupation, from, to } = filter;
  const name = list.of(territory);
  return (
    <tfoot>
      <tr data-total>
        <th scope="row">{name}</th>
        <AmountCells
          figures={totalOf(rows)}
          before={before && totalOf([...before.values()])}
          asked={{ territory, occupation, from, to }}
          name={name}
        />
        <td>
          {scope && (
            <BandWord band={scope.band} bandAlone={scope.bandAlone} coverage={scope.coverage} />
          )}
        </td>
      </tr>
    </tfoot>
  );
}
