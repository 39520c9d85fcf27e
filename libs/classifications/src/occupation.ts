import { CodeList, type Code } from './code-list.js';
import { occupationLabels } from './lists/occupation.labels.js';
import { occupationTitlesAr } from './lists/occupation.titles.ar.js';
import { occupationTitlesFr } from './lists/occupation.titles.fr.js';
import { occupationTitles } from './lists/occupation.titles.js';

/** Titles by code. A line holds several entries, and the codes before a title share it. */
function titlesIn(text: string): [code: string, title: string][] {
  return text
    .trim()
    .split(/\n| \| /)
    .flatMap((entry) => {
      const space = entry.indexOf(' ');
      return entry
        .slice(0, space)
        .split(',')
        .map((code): [string, string] => [code, entry.slice(space + 1)]);
    });
}

const short = occupationLabels
  .trim()
  .split('\n')
  .map((line) => line.split('|'));
const fr = new Map([
  ...titlesIn(occupationTitlesFr),
  ...short.map(([code = '', label = '']) => [code, label] as const),
]);
const ar = new Map([
  ...titlesIn(occupationTitlesAr),
  ...short.map(([code = '', , label = '']) => [code, label] as const),
]);

const codes: Code[] = titlesIn(occupationTitles).map(([code, en]) => ({
  code,
  parents: code.length > 1 ? [code.slice(0, -1)] : [],
  level: String(code.length),
  labels: { fr: fr.get(code), ar: ar.get(code), en },
}));

/** ISCO-08: major, sub-major, minor and unit groups (levels 1 to 4). */
export const occupation = new CodeList('occupation', 'ISCO-08', ['1', '2', '3', '4'], codes);
