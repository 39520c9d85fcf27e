/**
 * Our own schematic map: a few points per unit, drawn by hand and not to scale. The three small
 * prefectures are enlarged, so that every unit can be seen, touched and labelled. Units share named
 * corners, so that neighbours meet exactly.
 */
type Points = Readonly<Record<string, readonly [x: number, y: number]>>;

interface Schematic {
  viewBox: string;
  corners: Points;
  units: Readonly<Record<string, readonly string[]>>;
  /** The positions of names and figures. */
  labels: Points;
  /** For units that are too small: a position outside, connected by a line. */
  beside?: Points;
}

const rabatSaleKenitra: Schematic = {
  viewBox: '-20 -2 222 200',
  corners: {
    coastSouth: [0, 150],
    coastTemara: [13, 131],
    mouth: [28, 114],
    coastSale: [44, 95],
    coastKenitraSouth: [58, 72],
    coastMehdia: [66, 56],
    coastNorth: [84, 28],
    coastMoulay: [97, 4],
    kenitraNorth: [119, 10],
    kenitraNorthEast: [128, 24],
    kenitraEast: [119, 44],
    slimaneNorthWest: [97, 57],
    slimaneSouthWest: [91, 84],
    slimaneNorthEast: [133, 62],
    slimaneSouthEast: [131, 89],
    saleEast: [73, 97],
    saleSouth: [72, 123],
    bend: [50, 122],
    temaraEast: [60, 147],
    temaraSouth: [30, 165],
    temaraWest: [12, 163],
    kacemNorth: [154, 12],
    kacemNorthEast: [182, 27],
    kacemEast: [191, 58],
    kacemSouthEast: [172, 84],
    kacemSouth: [158, 100],
    khemissetEast: [165, 128],
    khemissetSouthEast: [150, 168],
    khemissetSouth: [112, 186],
    khemissetSouthWest: [70, 190],
    khemissetWest: [44, 180],
  },
  units: {
    'MA-RAB': ['coastTemara', 'mouth', 'bend'],
    'MA-SKH': [
      'coastSouth',
      'coastTemara',
      'bend',
      'saleSouth',
      'temaraEast',
      'temaraSouth',
      'temaraWest',
    ],
    'MA-SAL': ['mouth', 'coastSale', 'coastKenitraSouth', 'saleEast', 'saleSouth', 'bend'],
    'MA-KEN': [
      'coastKenitraSouth',
      'coastMehdia',
      'coastNorth',
      'coastMoulay',
      'kenitraNorth',
      'kenitraNorthEast',
      'kenitraEast',
      'slimaneNorthWest',
      'slimaneSouthWest',
      'saleEast',
    ],
    'MA-SIL': [
      'slimaneNorthWest',
      'kenitraEast',
      'slimaneNorthEast',
      'slimaneSouthEast',
      'slimaneSouthWest',
    ],
    'MA-SIK': [
      'kenitraNorthEast',
      'kacemNorth',
      'kacemNorthEast',
      'kacemEast',
      'kacemSouthEast',
      'kacemSouth',
      'slimaneSouthEast',
      'slimaneNorthEast',
      'kenitraEast',
    ],
    'MA-KHE': [
      'saleSouth',
      'saleEast',
      'slimaneSouthWest',
      'slimaneSouthEast',
      'kacemSouth',
      'khemissetEast',
      'khemissetSouthEast',
      'khemissetSouth',
      'khemissetSouthWest',
      'khemissetWest',
      'temaraSouth',
      'temaraEast',
    ],
  },
  labels: {
    'MA-RAB': [31, 122],
    'MA-SKH': [28, 147],
    'MA-SAL': [57, 103],
    'MA-KEN': [91, 40],
    'MA-SIL': [113, 69],
    'MA-SIK': [160, 50],
    'MA-KHE': [112, 138],
  },
  beside: { 'MA-RAB': [-2, 104] },
};

/** The twelve regions of the Kingdom, with no other inner borders. */
const kingdom: Schematic = {
  viewBox: '-4 -4 180 186',
  corners: {
    saidia: [150, 10],
    alHoceima: [134, 8],
    ceuta: [119, 1],
    spartel: [112, 2],
    larache: [110, 13],
    bouznika: [100, 26],
    oualidia: [82, 38],
    essaouira: [74, 52],
    tamri: [75, 57],
    agadir: [75, 65],
    mirleft: [72, 73],
    tanTan: [60, 83],
    khnifiss: [51, 91],
    tarfaya: [42, 94],
    boujdour: [28, 112],
    coastSouth: [22, 128],
    dakhla: [11, 142],
    lagouira: [1, 174],
    southWest: [2, 168],
    south: [41, 168],
    southEast: [41, 151],
    tiris: [52, 144],
    tifariti: [52, 131],
    zemmour: [52, 115],
    mahbesEast: [86, 115],
    mahbes: [86, 100],
    tata: [86, 84],
    zagora: [108, 73],
    drawaEast: [122, 67],
    tafilalt: [136, 58],
    bouarfa: [142, 45],
    figuig: [160, 45],
    oujda: [155, 30],
    north: [118, 15],
    rif: [131, 14],
    zaer: [106, 33],
    zemmourWest: [112, 31],
    oum: [96, 41],
    midelt: [132, 38],
    atlas: [121, 40],
    azilal: [107, 50],
    siroua: [98, 59],
  },
  units: {
    'MA-01': ['alHoceima', 'ceuta', 'spartel', 'larache', 'north', 'rif'],
    'MA-02': ['saidia', 'alHoceima', 'rif', 'midelt', 'bouarfa', 'figuig', 'oujda'],
    'MA-03': ['rif', 'north', 'zemmourWest', 'atlas', 'midelt'],
    'MA-04': ['larache', 'bouznika', 'zaer', 'zemmourWest', 'north'],
    'MA-05': ['zemmourWest', 'zaer', 'oum', 'azilal', 'atlas'],
    'MA-06': ['bouznika', 'oualidia', 'oum', 'zaer'],
    'MA-07': ['oualidia', 'essaouira', 'tamri', 'siroua', 'azilal', 'oum'],
    'MA-08': ['midelt', 'atlas', 'azilal', 'siroua', 'zagora', 'drawaEast', 'tafilalt', 'bouarfa'],
    'MA-09': ['tamri', 'agadir', 'mirleft', 'tata', 'zagora', 'siroua'],
    'MA-10': ['mirleft', 'tanTan', 'khnifiss', 'mahbes', 'tata'],
    'MA-11': [
      'khnifiss',
      'tarfaya',
      'boujdour',
      'coastSouth',
      'tifariti',
      'zemmour',
      'mahbesEast',
      'mahbes',
    ],
    'MA-12': [
      'coastSouth',
      'dakhla',
      'lagouira',
      'southWest',
      'south',
      'southEast',
      'tiris',
      'tifariti',
    ],
  },
  labels: {
    'MA-01': [119, 9],
    'MA-02': [146, 29],
    'MA-03': [123, 27],
    'MA-04': [108, 22],
    'MA-05': [108, 41],
    'MA-06': [95, 34],
    'MA-07': [88, 49],
    'MA-08': [121, 54],
    'MA-09': [86, 69],
    'MA-10': [70, 86],
    'MA-11': [51, 106],
    'MA-12': [30, 146],
  },
};

const schematics: Readonly<Record<string, Schematic>> = { MA: kingdom, 'MA-04': rabatSaleKenitra };

export interface Shape {
  code: string;
  path: string;
  label: readonly [x: number, y: number];
  beside?: readonly [x: number, y: number];
  /** Too small for its name: only its figure is shown. */
  isSmall?: boolean;
}
export interface Drawing {
  viewBox: string;
  shapes: readonly Shape[];
  isSchematic: boolean;
}

export function schematicOf(territory: string): Drawing | undefined {
  const found = schematics[territory];
  if (!found) return undefined;
  const shapes = Object.entries(found.units).map(([code, corners]) => ({
    code,
    path: `M${corners.map((name) => pointOf(found, name).join(' ')).join('L')}Z`,
    label: found.labels[code] ?? pointOf(found, corners[0] ?? ''),
    beside: found.beside?.[code],
    isSmall: territory === 'MA',
  }));
  return { viewBox: found.viewBox, shapes, isSchematic: true };
}

function pointOf({ corners }: Schematic, name: string): readonly [number, number] {
  const point = corners[name];
  if (!point) throw new Error(`The map has no corner ${name}`);
  return point;
}

/** The nearest unit in a direction, for the arrow keys. */
export function neighbour(
  shapes: readonly Shape[],
  from: string,
  [dx, dy]: readonly [number, number],
): string | undefined {
  const start = shapes.find(({ code }) => code === from)?.label;
  if (!start) return undefined;
  const ahead = shapes.flatMap(({ code, label: [x, y] }) => {
    const along = (x - start[0]) * dx + (y - start[1]) * dy;
    const aside = Math.abs((x - start[0]) * dy) + Math.abs((y - start[1]) * dx);
    return code !== from && along > aside * 0.5 && along > 0
      ? [{ code, far: along + aside * 2 }]
      : [];
  });
  return ahead.sort((a, b) => a.far - b.far)[0]?.code;
}
