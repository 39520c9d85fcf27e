import type { Code, Labels } from './code-list.js';

type Subcluster = Readonly<{
  code: string;
  cluster: string;
  divisions: readonly string[];
  labels: Labels;
}>;
const OUTSIDE = 'cluster:outside';
const TECH = 'cluster:tech-offshoring-services';

/**
 * The ISIC divisions of each subcluster are our own reading of the Assises: no source lists them.
 */
const subclusters: readonly Subcluster[] = [
  {
    code: 'subcluster:new-technologies',
    cluster: TECH,
    divisions: ['61', '62', '63'],
    labels: { fr: 'Nouvelles technologies', ar: 'التكنولوجيات الجديدة', en: 'New technologies' },
  },
  {
    code: 'subcluster:offshoring',
    cluster: TECH,
    divisions: ['82'],
    labels: { fr: 'Offshoring', ar: 'ترحيل الخدمات', en: 'Offshoring' },
  },
  {
    code: 'subcluster:services',
    cluster: TECH,
    divisions: ['69', '70', '71', '72', '73', '74', '75', '77', '78', '79', '80', '81'],
    labels: { fr: 'Services aux entreprises', ar: 'الخدمات', en: 'Business services' },
  },
];
const outside: Subcluster = {
  code: 'subcluster:outside',
  cluster: OUTSIDE,
  divisions: [],
  labels: { fr: 'Autres branches', ar: 'قطاعات أخرى', en: 'Other branches' },
};

const FROM = '2016-01-01';
const clusters: readonly Code[] = [
  {
    code: TECH,
    parents: [],
    level: 'cluster',
    labels: {
      fr: 'Nouvelles technologies, offshoring et services',
      ar: 'التكنولوجيات الجديدة وترحيل الخدمات والخدمات',
      en: 'New technologies, offshoring and services',
    },
    from: FROM,
  },
  {
    code: OUTSIDE,
    parents: [],
    level: 'cluster',
    labels: { fr: 'Hors de ces filières', ar: 'خارج هذه القطاعات', en: 'Outside these clusters' },
    from: FROM,
  },
];

/** The dated set of clusters and their disjoint subclusters, origin `ours`. */
export const clusterSet = {
  name: 'assises-rsk-2016',
  origin: 'ours' as const,
  codes: [
    ...clusters,
    ...[...subclusters, outside].map(({ code, cluster, labels }) => ({
      code,
      parents: [cluster],
      level: 'subcluster',
      labels,
      from: FROM,
    })),
  ],
};

/** The subcluster of a division; `subcluster:outside` for the others. */
export function subclusterOf(division: string): string {
  return (subclusters.find(({ divisions }) => divisions.includes(division)) ?? outside).code;
}

/** The cluster of a subcluster. */
export function clusterOf(subcluster: string): string {
  return (subclusters.find(({ code }) => code === subcluster) ?? outside).cluster;
}
