import { useRef, useState } from 'react';
import type { Shade } from '../figures/bands';
import { fillOf, unsureFill } from './band-patterns';
import { type Drawing, neighbour, type Shape } from './schematic';
import styles from './map.module.css';

export interface Unit {
  code: string;
  name: string;
  shade: Shade;
  figure: string;
  description: string;
  isEmpty: boolean;
}

interface Props {
  drawing: Drawing;
  units: ReadonlyMap<string, Unit>;
  patternId: string;
  label: string;
  seaLabel?: string;
  selected?: string;
  glowing: ReadonlySet<string>;
  onChoose(code: string): void;
}

const arrows: Record<string, readonly [number, number]> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/**
 * A map that takes one stop of the Tab key. Arrows move between units by their position; Enter
 * filters the page by the unit.
 */
export function GapMap({
  drawing,
  units,
  patternId,
  label,
  seaLabel,
  selected,
  glowing,
  onChoose,
}: Props) {
  const isFine = !drawing.isSchematic || drawing.shapes.some(({ isSmall }) => isSmall);
  const keyboard = useKeyboard(drawing.shapes, selected, onChoose);
  return (
    <svg
      className={styles.map}
      data-fine={isFine || undefined}
      viewBox={drawing.viewBox}
      role="group"
      aria-label={label}
    >
      {drawing.shapes.map((shape) => {
        const unit = units.get(shape.code);
        return (
          unit && (
            <g
              key={shape.code}
              {...keyboard(shape.code)}
              className={styles.unit}
              role="button"
              aria-label={unit.description}
              aria-pressed={shape.code === selected}
              data-unit={shape.code}
              data-empty={unit.isEmpty || undefined}
              data-glow={glowing.has(shape.code) || undefined}
              onClick={() => onChoose(shape.code)}
            >
              <title>{unit.description}</title>
              <path d={shape.path} fill={fillOf(patternId, unit.shade.band)} />
              {unit.shade.isUnsure && <path d={shape.path} fill={unsureFill(patternId)} />}
            </g>
          )
        );
      })}
      {seaLabel && (
        <text className={styles.sea} aria-hidden="true" x="2" y="60">
          {seaLabel}
        </text>
      )}
      <g aria-hidden="true">
        {drawing.shapes.map((shape) => (
          <UnitLabel key={shape.code} shape={shape} unit={units.get(shape.code)} />
        ))}
      </g>
    </svg>
  );
}

/** What makes a unit reachable by Tab and arrow keys. */
function useKeyboard(
  shapes: readonly Shape[],
  selected: string | undefined,
  onChoose: (code: string) => void,
) {
  const [current, setCurrent] = useState(selected ?? shapes[0]?.code ?? '');
  const elements = useRef(new Map<string, SVGGElement>());
  const moveTo = (code: string | undefined) => {
    if (!code) return;
    setCurrent(code);
    elements.current.get(code)?.focus();
  };
  return (code: string) => ({
    ref: (element: SVGGElement | null) => {
      if (element) elements.current.set(code, element);
    },
    tabIndex: code === current ? 0 : -1,
    onFocus: () => setCurrent(code),
    onKeyDown: (event: React.KeyboardEvent) => {
      const direction = arrows[event.key];
      if (direction) moveTo(neighbour(shapes, code, direction));
      else if (event.key === 'Enter' || event.key === ' ') onChoose(code);
      else return;
      event.preventDefault();
    },
  });
}

function UnitLabel({
  shape: { label, beside, isSmall },
  unit,
}: {
  shape: Shape;
  unit: Unit | undefined;
}) {
  if (!unit || (isSmall && unit.isEmpty)) return null;
  if (isSmall)
    return (
      <text className={styles.label} x={label[0]} y={label[1]} dy="0.35em">
        <tspan className={styles.smallFigure}>{unit.figure}</tspan>
      </text>
    );
  const [x, y] = beside ?? label;
  return (
    <>
      {beside && (
        <path className={styles.leader} d={`M${x + 9} ${y + 9}L${label[0]} ${label[1]}`} />
      )}
      <text
        className={beside ? styles.labelBeside : styles.label}
        data-unsure={(!beside && unit.shade.isUnsure) || undefined}
        x={x}
        y={y}
      >
        <tspan x={x} className={styles.unitName}>
          {unit.name}
        </tspan>
        <tspan x={x} dy="1.15em" className={styles.unitFigure}>
          {unit.figure}
        </tspan>
      </text>
    </>
  );
}
