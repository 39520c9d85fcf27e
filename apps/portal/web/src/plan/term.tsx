import { Skeleton } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import type { AskedSide } from '../why/asked-figure';
import { Figure } from '../why/figure';
import { Since } from './since';
import { usePlan } from '../figures/use-plan';
import styles from './plan.module.css';

const asked = {
  declared: 'needs',
  promised: 'promised',
  expected: 'training',
  committed: 'committed',
  gap: 'gap',
} as const satisfies Record<string, AskedSide>;
const units = {
  declared: 'unit.openings',
  promised: 'unit.openings',
  expected: 'unit.persons',
  committed: 'unit.persons',
  gap: 'unit.gap',
} as const;
export type TermName = keyof typeof asked;

export interface TermProps {
  name: TermName;
  value: number | undefined;
  before: number | undefined;
  sign?: string;
  /** Whether the figure exists: by sector there is no gap. */
  isKnown?: boolean;
  isMoving: boolean;
  children: ReactNode;
}

/** A term of the sum: sign, whole number, unit and sentence. `data-amount` is the number shown. */
export function Term({ name, value, before, sign, isKnown = true, isMoving, children }: TermProps) {
  const say = useSay();
  const shown = isKnown ? value : undefined;
  return (
    <div
      className={styles.figure}
      data-term={isKnown ? name : undefined}
      data-amount={shown}
      data-tone={name === 'gap' ? toneOf(shown) : undefined}
    >
      <h2 className={styles.figureName}>{say(`term.${name}`)}</h2>
      <p className={styles.value}>
        {sign && (
          <span className={styles.sign} aria-hidden="true">
            {sign}
          </span>
        )}
        {isKnown ? (
          <Amount name={name} value={value} isMoving={isMoving} />
        ) : (
          <span className={styles.number}>–</span>
        )}
        <span className={styles.unit}>{say(isKnown ? units[name] : 'figures.no-gap')}</span>
      </p>
      {shown !== undefined && before !== undefined && <Since change={shown - before} isSaid />}
      <p className={styles.sentence}>{children}</p>
    </div>
  );
}

function Amount({ name, value, isMoving }: Pick<TermProps, 'name' | 'value' | 'isMoving'>) {
  const say = useSay();
  const { count } = useFormats();
  const {
    filter: { line, territory, occupation, from, to },
  } = usePlan();
  const glow = useGlow(value, isMoving);
  if (value === undefined) return <Skeleton height="2.6rem" width="8rem" />;
  if (line === 'declared' && isPromise(name))
    return <span className={styles.number}>{count(value)}</span>; // there is no source to show
  return (
    <span key={glow} data-glow={glow > 0 || undefined} className={styles.number}>
      <Figure
        asked={{ side: asked[name], territory, occupation, from, to }}
        name={say(`term.${name}`)}
      >
        {count(value)}
      </Figure>
    </span>
  );
}

const isPromise = (name: TermName) => name === 'promised' || name === 'committed';

const toneOf = (gap: number | undefined) => (gap ? (gap > 0 ? 'missing' : 'spare') : undefined);

/** Counts the changes that came over the live stream. A change by a filter does not count. */
function useGlow(value: number | undefined, isMoving: boolean): number {
  const before = useRef(value);
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (isMoving && before.current !== undefined && before.current !== value)
      setCount((n) => n + 1);
    before.current = value;
  }, [value, isMoving]);
  return isMoving ? count : 0;
}
