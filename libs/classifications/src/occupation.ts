import { CodeList, type Code } from './code-list.js';
import { occupationLabels } from './lists/occupation.labels.js';
import { occupationTitles } from './lists/occupation.titles.js';

const labels = new Map(
  occupationLabels.trim().split('\n').map((line) => {
    const [code = '', fr, ar] = line.split('|');
    return [code, { fr, ar }] as const;
  }),
);

const codes: Code[] = occupationTitles.trim().split(/\n| \| /).map((entry) => {
  const space = entry.indexOf(' ');
  const code = entry.slice(0, space);
  return { code, parents: code.length > 1 ? [code.slice(0, -1)] : [], level: String(code.length), labels: { ...labels.get(code), en: entry.slice(space + 1) } };
});

/** ISCO-08: major, sub-major, minor and unit groups (levels 1 to 4). */
export const occupation = new CodeList('occupation', 'ISCO-08', ['1', '2', '3', '4'], codes);
