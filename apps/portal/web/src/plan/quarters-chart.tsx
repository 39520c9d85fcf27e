import { useDirection } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { AxisBottom, AxisLeft, AxisRight } from '@visx/axis';
import { Group } from '@visx/group';
import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar, Line } from '@visx/shape';
import { schoolYearOf } from '../classifications/quarters';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { useAmountNames } from './amount-cells';
import type { QuarterFigures } from '../figures/period-figures';
import { lineWord } from '../figures/plan-search';
import { usePlan } from '../figures/use-plan';
import styles from './plan.module.css';

interface Props {
  figures: readonly QuarterFigures[];
  onChoose(quarter: string): void;
}

const HEIGHT = 280;
const LEAST_WIDTH = 120;
const margin = { top: 12, bottom: 46, axis: 52, end: 8 };

/**
 * Needs and training side by side for each quarter. In Arabic time runs from right to left, and the
 * scale is on the right.
 */
export default function QuartersChart(props: Props) {
  const names = useAmountNames();
  const { sector } = usePlan().filter;
  const { ref, width } = useElementSize();
  return (
    <figure className={styles.chart}>
      <ul className={styles.keys} aria-hidden="true">
        <li>
          <span className={styles.key} data-side="demand" />
          {names.demand}
        </li>
        {!sector && (
          <li>
            <span className={styles.key} data-side="supply" />
            {names.supply}
          </li>
        )}
      </ul>
      <div className={styles.chartBox} ref={ref}>
        {width > LEAST_WIDTH && <Drawn {...props} width={Math.floor(width)} />}
      </div>
    </figure>
  );
}

function Drawn({ figures, onChoose, width }: Props & { width: number }) {
  const say = useSay();
  const isMirrored = useDirection().dir === 'rtl';
  const scales = scalesOf(figures, width, isMirrored);
  const { x, y } = scales;
  return (
    <svg
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="group"
      aria-label={say('quarters.title')}
      style={{ direction: 'ltr' }}
    >
      <Axes figures={figures} scales={scales} isMirrored={isMirrored} />
      {figures.map((one) => (
        <Pair
          key={one.period}
          figures={one}
          x={x(one.period) ?? 0}
          width={x.bandwidth()}
          y={(value) => y(value)}
          isMirrored={isMirrored}
          onChoose={onChoose}
        />
      ))}
    </svg>
  );
}

/** The scales for quarters and amounts. In Arabic time runs from right to left. */
function scalesOf(figures: readonly QuarterFigures[], width: number, isMirrored: boolean) {
  const [left, right] = isMirrored
    ? [margin.end, width - margin.axis]
    : [margin.axis, width - margin.end];
  const x = scaleBand({
    domain: figures.map(({ period }) => period),
    range: isMirrored ? [right, left] : [left, right],
    padding: 0.28,
  });
  const y = scaleLinear({
    domain: [0, Math.max(1, ...figures.flatMap(({ demand, supply }) => [demand, supply]))],
    range: [HEIGHT - margin.bottom, margin.top],
    nice: true,
  });
  return { left, right, x, y };
}

const text = {
  fontSize: 12,
  fill: 'var(--mantine-color-dimmed)',
  fontFamily: 'inherit',
  stroke: 'none',
} as const;
const LABEL_WIDTH = 26;

interface AxesProps {
  figures: readonly QuarterFigures[];
  scales: ReturnType<typeof scalesOf>;
  isMirrored: boolean;
}

function Axes({ figures, scales: { left, right, x, y }, isMirrored }: AxesProps) {
  const { count, shortQuarter } = useFormats();
  const Scale = isMirrored ? AxisRight : AxisLeft;
  const labelsMax = Math.max(1, Math.floor((right - left) / LABEL_WIDTH));
  const every = Math.ceil(figures.length / labelsMax);
  return (
    <g aria-hidden="true">
      {y.ticks(4).map((tick) => (
        <Line
          key={tick}
          from={{ x: left, y: y(tick) }}
          to={{ x: right, y: y(tick) }}
          stroke="var(--rule)"
        />
      ))}
      <Scale
        left={isMirrored ? right : left}
        scale={y}
        numTicks={4}
        hideAxisLine
        hideTicks
        tickFormat={(value) => count(Number(value))}
        tickLabelProps={{
          ...text,
          textAnchor: isMirrored ? 'start' : 'end',
          dx: isMirrored ? 4 : -4,
          dy: '0.32em',
        }}
      />
      <AxisBottom
        top={HEIGHT - margin.bottom}
        scale={x}
        hideTicks
        stroke="var(--rule-strong)"
        tickFormat={(quarter) => shortQuarter(String(quarter))}
        tickValues={figures.map(({ period }) => period).filter((_, i) => i % every === 0)}
        tickLabelProps={{ ...text, textAnchor: 'middle', dy: '0.2em' }}
      />
      <SchoolYearNames figures={figures} at={(quarter) => (x(quarter) ?? 0) + x.bandwidth() / 2} />
    </g>
  );
}

interface PairProps {
  figures: QuarterFigures;
  x: number;
  width: number;
  y(value: number): number;
  isMirrored: boolean;
  onChoose(quarter: string): void;
}

function Pair({ figures, x, width, y, isMirrored, onChoose }: PairProps) {
  const { period: quarter, demand, supply, isInside } = figures;
  const label = usePairLabel(figures);
  const half = width / 2;
  const [demandAt, supplyAt] = isMirrored ? [x + half, x] : [x, x + half];
  return (
    <Group
      className={styles.pair}
      role="button"
      tabIndex={0}
      aria-label={label}
      data-within={isInside}
      onClick={() => onChoose(quarter)}
      onKeyDown={(event: React.KeyboardEvent) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          onChoose(quarter);
        }
      }}
    >
      <title>{label}</title>
      <rect
        x={x - 4}
        y={margin.top}
        width={width + 8}
        height={HEIGHT - margin.bottom - margin.top}
        className={styles.hit}
      />
      <AmountBar x={demandAt} width={half} y={y} amount={demand} fill="var(--needs)" />
      <AmountBar x={supplyAt} width={half} y={y} amount={supply} fill="var(--supply)" />
    </Group>
  );
}

function usePairLabel({ period, demand, supply, gap }: QuarterFigures): string {
  const say = useSay();
  const { count, signed, quarter } = useFormats();
  const line = lineWord(usePlan().filter.line);
  return say(gap === null ? 'quarters.pair-without-gap' : 'quarters.pair', {
    quarter: quarter(period),
    demand: count(demand),
    supply: count(supply),
    gap: signed(gap ?? 0),
    line,
  });
}

interface BarProps {
  x: number;
  width: number;
  y(value: number): number;
  amount: number;
  fill: string;
}

const AmountBar = ({ x, width, y, amount, fill }: BarProps) => (
  <Bar
    x={x}
    width={Math.max(1, width - 1)}
    y={y(amount)}
    height={y(0) - y(amount)}
    fill={fill}
    rx={1.5}
  />
);

const YEAR_WIDTH = 64;

/** The names are centred below their quarters, and shortened if two of them would touch. */
function SchoolYearNames({
  figures,
  at,
}: {
  figures: readonly QuarterFigures[];
  at(quarter: string): number;
}) {
  const years = [...new Set(figures.map(({ period }) => schoolYearOf(period)))];
  const middles = years.map((year) => {
    const own = figures.filter(({ period }) => schoolYearOf(period) === year);
    return own.reduce((sum, { period }) => sum + at(period), 0) / own.length;
  });
  const isNarrow = middles.some((x, i) => i > 0 && Math.abs(x - middles[i - 1]!) < YEAR_WIDTH);
  return years.map((year, i) => (
    <text key={year} x={middles[i]} y={HEIGHT - 8} textAnchor="middle" className={styles.yearName}>
      {isNarrow ? `${year.slice(2, 4)}-${year.slice(7)}` : year}
    </text>
  ));
}
