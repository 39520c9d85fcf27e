import type { tables as fr } from '../fr/tables';

export const tables: Record<keyof typeof fr, string> = {
  'tables.rows': '{n, plural, one {{shown} row} other {{shown} rows}}',
  'tables.rows-and-more': '{n, plural, one {the first row} other {the first {shown} rows}}',
  'tables.rows-of': 'Rows shown: {shown} of {all}',
  'tables.rows-of-more-than': 'Rows shown: {shown} of more than {all}',
  'tables.more': 'Show more',
  'tables.order': 'Order',
  'tables.newest': 'Newest first',
  'tables.sort-by': 'Sort by: {name}',
  'tables.failed': 'The list could not be read.',
  'tables.none-found': 'Nothing matches these filters.',
  'tables.none': 'Nothing is recorded here yet.',
  'tables.filters': 'Filters{n, plural, =0 {} other { (#)}}',
  'tables.search': 'Search',
  'tables.all': 'All',
  'tables.export': 'Export',
  'tables.export-csv': 'CSV (semicolons)',
  'tables.export-xlsx': 'Excel (XLSX)',
  'tables.exported': '{n, plural, one {{shown} row exported} other {{shown} rows exported}}',
  'tables.exported-cut':
    '{n, plural, one {{shown} row exported} other {{shown} rows exported}}: a file holds {max} at most; narrow the filters for the rest.',
  'tables.export-failed': 'The export did not succeed; try again.',
};
