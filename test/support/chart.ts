/** One line of a chart: milliseconds by needs in the plan. */
export interface Line {
  readonly name: string;
  readonly points: readonly (readonly [needs: number, ms: number])[];
}

const WIDTH = 760;
const HEIGHT = 400;
const LEFT = 70;
const RIGHT = 250;
const TOP = 30;
const BOTTOM = 50;
/**
 * Distinguished without colour too: by their dashes. Okabe and Ito's colours, which colour-blind
 * readers tell apart.
 */
const STROKES = [
  ['#0072b2', ''],
  ['#d55e00', '8 3'],
  ['#009e73', '3 3'],
  ['#cc79a7', '10 3 2 3'],
] as const;
const LABEL_GAP = 16;

/** An SVG with both axes logarithmic, so that ten times the needs are the same step everywhere. */
export function drawn(lines: readonly Line[]): string {
  const all = lines.flatMap(({ points }) => points);
  const x = scale(
    all.map(([needs]) => needs),
    LEFT,
    WIDTH - RIGHT,
  );
  const y = scale(
    all.map(([, ms]) => ms),
    HEIGHT - BOTTOM,
    TOP,
  );
  const parts = [
    ...x.decades.map((needs) => upright(x.at(needs), shown(needs))),
    ...y.decades.map((ms) => level(y.at(ms), `${shown(ms)} ms`)),
    `<text x="${LEFT}" y="${HEIGHT - 8}">needs in the plan</text>`,
    ...lines.map(({ points }, i) =>
      stroke(
        points.map(([n, ms]) => [x.at(n), y.at(ms)]),
        i,
      ),
    ),
    ...labels(lines, (ms) => y.at(ms)),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" role="img">
<title>Milliseconds that 99 of 100 answers take, by needs in the plan</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
${parts.join('\n')}
</svg>
`;
}

/** From the decade below the lowest value to the one above the highest. */
function scale(values: readonly number[], from: number, to: number) {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    at: (value: number) =>
      Number((from + ((Math.log10(value) - low) / (high - low)) * (to - from)).toFixed(1)),
    decades: Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i)),
  };
}

const shown = (value: number) => (value < 1 ? String(value) : value.toLocaleString('en'));
const upright = (x: number, text: string) =>
  `<path d="M${x} ${TOP}V${HEIGHT - BOTTOM}" stroke="#ddd"/><text x="${x}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${text}</text>`;
const level = (y: number, text: string) =>
  `<path d="M${LEFT} ${y}H${WIDTH - RIGHT}" stroke="#ddd"/><text x="${LEFT - 6}" y="${y + 4}" text-anchor="end">${text}</text>`;

function stroke(points: readonly (readonly [number, number])[], at: number): string {
  const [colour, dashes] = STROKES[at % STROKES.length]!;
  const dots = points.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="3" fill="${colour}"/>`);
  const way = points.map(([x, y]) => `${x} ${y}`).join('L');
  return `<path d="M${way}" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dashes}"/>${dots.join('')}`;
}

/** Each name beside the end of its line, one below the other where the lines meet. */
function labels(lines: readonly Line[], y: (ms: number) => number): string[] {
  let last = -Infinity;
  return lines
    .map(({ name, points }, at) => ({ name, at, end: y(points.at(-1)![1]) }))
    .sort((a, b) => a.end - b.end)
    .map(({ name, at, end }) => {
      last = Math.max(end, last + LABEL_GAP);
      return `<text x="${WIDTH - RIGHT + 10}" y="${last + 4}" fill="${STROKES[at % STROKES.length]![0]}">${name}</text>`;
    });
}
