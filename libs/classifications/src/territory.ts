import { CodeList, type Code } from './code-list.js';
import { hcpAliases, territories } from './lists/territory.titles.js';

/**
 * The decree 2-15-40 (BO 6340) created the present regions; before it the same numbers meant other
 * regions.
 */
const REGIONS_SINCE = '2015-03-05';

const country: Code = {
  code: 'MA',
  parents: [],
  level: 'country',
  labels: { fr: 'Maroc', ar: 'المغرب', en: 'Morocco' },
};

function regionAndMembers([region, members]: readonly [string, string]): Code[] {
  const [code = '', fr, ar, en] = region.split('|');
  return [
    {
      code,
      parents: ['MA'],
      level: 'region',
      labels: { fr, ar, en },
      from: REGIONS_SINCE,
      alias: code.slice('MA-'.length),
    },
    ...members.split('|').map((member) => {
      const [short = '', french = '', arabic = ''] = member.split(' ');
      const iso = `MA-${short}`;
      const name = french.replaceAll('_', ' ');
      return {
        code: iso,
        parents: [code],
        level: 'province',
        labels: { fr: name, ar: arabic.replaceAll('_', ' '), en: name },
        alias: hcpAliases[iso],
      };
    }),
  ];
}

/** The country, 12 regions, 75 prefectures and provinces (ISO 3166-2:MA). HCP codes are aliases. */
export const territory = new CodeList(
  'territory',
  'ISO-3166-2-MA-2015',
  ['country', 'region', 'province'],
  [country, ...territories.flatMap(regionAndMembers)],
);
