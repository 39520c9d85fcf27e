import { Title } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import { useCodeList } from '../classifications/code-lists';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { BandPatterns } from '../map/band-patterns';
import { GapMap, type Unit } from '../map/gap-map';
import { schematicOf } from '../map/schematic';
import { useTerritoryPack } from '../map/territory-pack';
import { BandLegend } from './band-legend';
import { shadeOf } from '../figures/bands';
import { lineWord } from '../figures/plan-search';
import { useCoverage } from './use-coverage';
import type { Filter, Projection, Row } from '../figures/figures';
import type { Movement } from './movement';
import { placeKey, TerritoryTable } from './territory-table';
import { usePlan } from '../figures/use-plan';
import { useWholeTerritory } from './whole-territory';
import styles from './plan.module.css';

interface Props {
  projection: Projection | undefined;
  before: Projection | undefined;
  moved: readonly Movement[];
}

/** The parts of the territory on a map, with the same figures in a table beside it. */
export function Territories({ projection, before, moved }: Props) {
  const say = useSay();
  const { filter, search, change } = usePlan();
  const list = useCodeList('territory');
  const whole = useWholeTerritory(filter, projection);
  const rowsBefore = useRowsBefore(filter, search.since, before);
  const drawing = useDrawing(whole.territory);
  const units = useMapUnits(whole.rows);
  const glowing = useMemo(
    () => new Set(moved.flatMap(({ territory }) => (territory ? [territory] : []))),
    [moved],
  );
  const choose = (code: string) =>
    change({ territory: code === search.territory ? undefined : code });
  return (
    <section className={styles.section} aria-labelledby="territories-title">
      <Title order={2} size="h3" id="territories-title">
        {say(whole.territory === 'MA' ? 'territories.regions' : 'territories.provinces')}
      </Title>
      <div className={styles.beside} data-alone={!drawing || undefined}>
        {drawing && (
          <figure className={styles.mapFigure}>
            <svg width="0" height="0" aria-hidden="true" className={styles.defs}>
              <BandPatterns id="band" />
            </svg>
            <GapMap
              drawing={drawing}
              units={units}
              patternId="band"
              label={say('map.label', { territory: list.of(whole.territory) })}
              seaLabel={drawing.isSchematic ? say('map.sea') : undefined}
              selected={search.territory}
              glowing={glowing}
              onChoose={choose}
            />
            <BandLegend isSomeUnsure={[...units.values()].some(({ shade }) => shade.isUnsure)} />
            <figcaption>
              {drawing.isSchematic && `${say('map.schematic')} `}
              {say(filter.sector ? 'map.figure-needs' : 'map.figure')}
            </figcaption>
          </figure>
        )}
        <TerritoryTable
          rows={whole.rows}
          territory={whole.territory}
          before={rowsBefore}
          selected={search.territory}
          onChoose={choose}
        />
      </div>
    </section>
  );
}

/** The rows at the moment of comparison, by the keys of the table; undefined while loading. */
function useRowsBefore(
  filter: Filter,
  since: string | undefined,
  before: Projection | undefined,
): ReadonlyMap<string, Row> | undefined {
  const { rows, isAnswered } = useWholeTerritory({ ...filter, asOf: since }, before);
  return useMemo(
    () =>
      since && before && isAnswered ? new Map(rows.map((row) => [placeKey(row), row])) : undefined,
    [since, before, isAnswered, rows],
  );
}

function useDrawing(territory: string) {
  const pack = useTerritoryPack(territory);
  const schematic = useMemo(() => schematicOf(territory), [territory]);
  return pack ?? schematic;
}

function useMapUnits(rows: readonly Row[]): ReadonlyMap<string, Unit> {
  const describe = useDescription();
  const { count, signed } = useFormats();
  const list = useCodeList('territory');
  return useMemo(() => {
    const unitOf = (row: Row): [string, Unit] => {
      const { territory, band, bandAlone, demand, supply, gap } = row;
      const code = territory ?? '';
      const unit = {
        code,
        name: list.of(code),
        shade: shadeOf(band, bandAlone),
        figure: gap === null ? count(demand) : signed(gap),
        description: describe(row, list.of(code)),
        isEmpty: demand === 0 && supply === 0,
      };
      return [code, unit];
    };
    return new Map(rows.filter(({ allocated }) => allocated).map(unitOf));
  }, [rows, list, describe, count, signed]);
}

/** Describes a row in words, for screen readers. */
function useDescription(): (row: Row, name: string) => string {
  const say = useSay();
  const { count, signed } = useFormats();
  const shownCoverage = useCoverage();
  const line = lineWord(usePlan().filter.line);
  return useCallback(
    ({ band, bandAlone, demand, supply, gap, coverage }, name) => {
      const shade = shadeOf(band, bandAlone);
      const word = say(`band.${shade.band}`);
      return say(gap === null ? 'map.unit-without-gap' : 'map.unit', {
        name,
        demand: count(demand),
        supply: count(supply),
        gap: gap === null ? '–' : signed(gap),
        band: shade.isUnsure
          ? `${say('band.undetermined')} (${say('band.alone', { band: word })})`
          : word,
        coverage: shownCoverage({ coverage, bandAlone }),
        line,
      });
    },
    [say, count, signed, shownCoverage, line],
  );
}
