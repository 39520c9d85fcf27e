// The maximum compressed size of the planners' application. The files are read from the build of
// Vite, so no list must be kept.
import { readdirSync, readFileSync } from 'node:fs';

const dist = new URL('../../apps/portal/web/dist/', import.meta.url);
const below = '../../apps/portal/web/dist/assets';
const read = (name) => readFileSync(new URL(name, dist), 'utf8');

const names = readdirSync(new URL('assets/', dist)).filter((name) => name.endsWith('.js'));
const sources = new Map(names.map((name) => [name, read(`assets/${name}`)]));
const matches = (source, pattern) =>
  [...source.matchAll(pattern)].map(([, name]) => name).filter((name) => sources.has(name));
const loadedAtOnce = (source) => matches(source, /(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+)["'`]/g);
const loadedLater = (source) => matches(source, /\bimport\(\s*["'`]\.\/([^"'`]+)["'`]/g);

/** A file and everything that it imports statically. */
function closure(first) {
  const files = new Set(first);
  for (const name of files) for (const next of loadedAtOnce(sources.get(name))) files.add(next);
  return files;
}

const initial = closure(matches(read('index.html'), /assets\/([^"']+\.js)"/g));
const isCharts = (name) => name.startsWith('charts-');
const routes = [...new Set([...sources.values()].flatMap(loadedLater))]
  .filter((name) => !initial.has(name) && !isCharts(name))
  .sort();
const plain = (name) => name.replace(/-[\w-]{8}\.js$/, '');
const check = (name, limit, files) => ({
  name,
  limit,
  gzip: true,
  path: [...files].map((file) => `${below}/${file}`),
});

if (initial.size === 0 || routes.length === 0)
  throw new Error('Nothing to weigh was found in apps/portal/web/dist');

const charts = names.filter(isCharts);
export default [
  check('what every page needs', '250 kB', initial),
  ...(charts.length > 0 ? [check('charts', '40 kB', charts)] : []),
  ...routes.map((name) =>
    check(
      plain(name),
      '40 kB',
      [...closure([name])].filter((file) => !initial.has(file) && !isCharts(file)),
    ),
  ),
];
