import { type Band, bands, type Shade } from '../figures/bands';

/**
 * The colour and pattern of each band: slanted lines if needs are above training, dots if training
 * is above needs.
 */
export function BandPatterns({ id }: { id: string }) {
  return (
    <defs>
      {bands.map((band) => (
        <pattern
          key={band}
          id={`${id}-${band}`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform={slanted.has(band) ? 'rotate(45)' : undefined}
        >
          <rect width="6" height="6" fill={`var(--band-${band})`} />
          {marks[band]}
        </pattern>
      ))}
      <pattern id={`${id}-unsure`} width="6" height="6" patternUnits="userSpaceOnUse">
        <path
          d="M0 1.500h6M0 4.500h6"
          stroke="var(--mantine-color-body)"
          strokeWidth="1.1"
          strokeOpacity="0.7"
        />
      </pattern>
    </defs>
  );
}

const slanted = new Set<Band>(['very-low', 'low']);
const ink = { stroke: 'var(--band-ink)', strokeOpacity: 0.28, fill: 'none' };
const marks: Partial<Record<Band, React.ReactNode>> = {
  'very-low': <path d="M1.500 0v6M4.500 0v6" {...ink} strokeWidth="0.7" />,
  low: <path d="M3 0v6" {...ink} strokeWidth="0.7" />,
  high: <circle cx="3" cy="3" r="0.8" fill="var(--band-ink)" fillOpacity="0.4" />,
  'very-high': (
    <>
      <circle cx="1.500" cy="1.500" r="0.8" fill="var(--band-ink)" fillOpacity="0.45" />
      <circle cx="4.500" cy="4.500" r="0.8" fill="var(--band-ink)" fillOpacity="0.45" />
    </>
  ),
  undetermined: <path d="M0 2h6M0 5h6" {...ink} strokeWidth="0.5" />,
};

export const fillOf = (id: string, band: Band): string => `url(#${id}-${band})`;
/** The stripes over the colour of an undetermined band. */
export const unsureFill = (id: string): string => `url(#${id}-unsure)`;

/** A small sample of a band, for legends and rows; the word is always beside it. */
export function BandSample({ shade: { band, isUnsure }, id }: { shade: Shade; id: string }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <rect
        x="0.5"
        y="0.5"
        width="13"
        height="13"
        rx="2"
        fill={fillOf(id, band)}
        stroke="var(--rule-strong)"
        strokeWidth="0.8"
      />
      {isUnsure && <rect x="1" y="1" width="12" height="12" rx="2" fill={unsureFill(id)} />}
    </svg>
  );
}
