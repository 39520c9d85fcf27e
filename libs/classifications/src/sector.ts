import { clusterOf, clusterSet, subclusterOf } from './clusters.js';
import { CodeList, type Code } from './code-list.js';
import { divisions, sections } from './lists/sector.titles.js';

const lines = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|'));

const sectionRanges = lines(sections).map(([code = '', range = '', fr, ar, en]) => {
  const [first = '', last = first] = range.split('-');
  return { code, first, last, labels: { fr, ar, en } };
});

const divisionCodes: Code[] = lines(divisions).map(([code = '', fr, ar, en]) => {
  const section =
    sectionRanges.find(({ first, last }) => first <= code && code <= last)?.code ?? '';
  return {
    code,
    parents: [section, subclusterOf(code)],
    level: 'division',
    labels: { fr, ar, en },
  };
});

/**
 * A section is within a cluster only if all its divisions are. If they are in several clusters, it
 * is in none.
 */
function clustersAround(section: string): string[] {
  const members = divisionCodes
    .filter(({ parents }) => parents.includes(section))
    .map(({ code }) => subclusterOf(code));
  const subclusters = new Set(members);
  if (subclusters.size === 1) return [...subclusters];
  const clusters = new Set(members.map(clusterOf));
  return clusters.size === 1 ? [...clusters] : [];
}

const sectionCodes: Code[] = sectionRanges.map(({ code, labels }) => ({
  code,
  parents: clustersAround(code),
  level: 'section',
  labels,
}));

/**
 * ISIC Rev.4 sections and divisions, and the clusters of the regional policy. The two views share
 * divisions, so they must never be added.
 */
export const sector = new CodeList(
  'sector',
  `ISIC-4+${clusterSet.name}`,
  ['section', 'division', 'cluster', 'subcluster'],
  [...sectionCodes, ...divisionCodes, ...clusterSet.codes],
);
