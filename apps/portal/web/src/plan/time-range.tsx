import { RangeSlider } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { quartersBetween, schoolYearOf, schoolYearQuarters } from '../classifications/quarters';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import type { Row } from '../figures/figures';
import { usePlan } from '../figures/use-plan';
import { useWindowName } from '../figures/use-window-name';
import styles from './plan.module.css';

/** Every quarter from the first to the last one with an amount. */
export function quartersOf(rows: readonly Row[] | undefined): string[] {
  const known = (rows ?? []).flatMap(({ period }) => (period ? [period] : [])).sort();
  const [first] = known;
  const last = known.at(-1);
  return first && last ? quartersBetween(first, last) : [];
}

/**
 * A slider over quarters, with buttons for school years. The whole range means no filter, so that
 * amounts without a period count too.
 */
export function TimeRange({ rows }: { rows: readonly Row[] | undefined }) {
  const say = useSay();
  const {
    search: { from, to },
    change,
  } = usePlan();
  const quarters = useMemo(() => quartersOf(rows), [rows]);
  const last = quarters.length - 1;
  const chosen = useMemo<[number, number]>(
    () => [at(quarters, from, 0), at(quarters, to, last)],
    [quarters, from, to, last],
  );
  const [drawn, setDrawn] = useState(chosen);
  useEffect(() => setDrawn(chosen), [chosen]);
  if (last < 1) return null;
  const choose = ([start, end]: [number, number]) =>
    change(
      start === 0 && end === last
        ? { from: undefined, to: undefined }
        : { from: quarters[start], to: quarters[end] },
      'run',
    );
  return (
    <div className={styles.time}>
      <div className={styles.timeHead}>
        <span className={styles.controlName} id="time-name">
          {say('time.name')}
        </span>{' '}
        <strong>
          <RangeName quarters={quarters} drawn={drawn} isMoved={drawn !== chosen} />
        </strong>
      </div>
      <QuarterSlider quarters={quarters} value={drawn} onChange={setDrawn} onChangeEnd={choose} />
      <SchoolYears quarters={quarters} />
    </div>
  );
}

type Range = [number, number];
interface SliderProps {
  quarters: readonly string[];
  value: Range;
  onChange(range: Range): void;
  onChangeEnd(range: Range): void;
}

function QuarterSlider({ quarters, ...range }: SliderProps) {
  const say = useSay();
  const { quarter } = useFormats();
  return (
    <RangeSlider
      className={styles.slider}
      color="teal"
      min={0}
      max={quarters.length - 1}
      minRange={0}
      step={1}
      {...range}
      label={null}
      thumbFromLabel={say('time.from')}
      thumbToLabel={say('time.to')}
      thumbValueText={(index) => quarter(quarters[index] ?? quarters[0] ?? '')}
      marks={quarters.map((_, value) => ({ value }))}
    />
  );
}

interface RangeNameProps {
  quarters: readonly string[];
  drawn: readonly [number, number];
  isMoved: boolean;
}

/**
 * The filter in words, which may reach beyond the slider; while the slider is moved, the range that
 * it shows.
 */
function RangeName({ quarters, drawn: [start, end], isMoved }: RangeNameProps) {
  const say = useSay();
  const { quarter } = useFormats();
  const windowName = useWindowName();
  const { from, to } = usePlan().search;
  if (!isMoved && (from !== undefined || to !== undefined)) return windowName({ from, to });
  const isWhole = start === 0 && end === quarters.length - 1;
  const name = (index: number) => quarter(quarters[index] ?? quarters[0] ?? '');
  return say(isWhole ? 'time.all' : 'time.range', { from: name(start), to: name(end) });
}

function SchoolYears({ quarters }: { quarters: readonly string[] }) {
  const say = useSay();
  const { search, change } = usePlan();
  const years = [...new Set(quarters.map(schoolYearOf))];
  return (
    <div className={styles.years} role="group" aria-label={say('time.school-years')}>
      <YearButton
        isOn={!search.from && !search.to}
        onClick={() => change({ from: undefined, to: undefined })}
      >
        {say('time.whole')}
      </YearButton>
      {years.map((year) => {
        const { from, to } = schoolYearQuarters(year);
        return (
          <YearButton
            key={year}
            isOn={search.from === from && search.to === to}
            onClick={() => change({ from, to })}
          >
            <bdi>{year}</bdi>
          </YearButton>
        );
      })}
    </div>
  );
}

const YearButton = ({
  isOn,
  onClick,
  children,
}: {
  isOn: boolean;
  onClick(): void;
  children: React.ReactNode;
}) => (
  <button type="button" className={styles.year} aria-pressed={isOn} onClick={onClick}>
    {children}
  </button>
);

/** The position of a quarter on the slider; a quarter outside is at the nearest end. */
function at(quarters: readonly string[], quarter: string | undefined, usual: number): number {
  const [first = ''] = quarters;
  if (!quarter) return usual;
  const index = quarters.indexOf(quarter);
  if (index >= 0) return index;
  return quarter < first ? 0 : quarters.length - 1;
}
