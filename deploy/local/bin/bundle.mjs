// One file of libraries for all services: a process that loads it starts in half the computing
// time of one that finds and reads 2,600 modules.
import { appendFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { whenNeeded } from './alone.mjs';
import { newest, root } from './build.mjs';

const output = path.join(root, 'deploy/local/fleet/dist');

/** A file of the bundle. */
export const bundled = (name) => path.join(output, `${name}.js`);
const isOurs = (file) => !file.includes('/node_modules/') && file.startsWith(root);

const apps = () =>
  readdirSync(path.join(root, 'apps')).filter((app) =>
    existsSync(path.join(root, 'apps', app, 'src/main.ts')),
  );

/** Whether anything was compiled after the last bundle. */
export function isBundleStale() {
  const isCode = (name) => name.endsWith('.js');
  const newestBundled = newest(output, isCode);
  const compiled = ['libs', 'apps', 'deploy'].flatMap((group) =>
    readdirSync(path.join(root, group)).map((name) => path.join(root, group, name, 'dist')),
  );
  return compiled.some((dist) => newest(dist, isCode) > newestBundled);
}

/** Bundles the compiled services if they changed. Returns whether it did. */
export const bundleServices = () => whenNeeded(root, isBundleStale, bundle);

async function bundle() {
  const { rolldown } = await import('rolldown');
  const services = await rolldown({
    input: mains(),
    platform: 'node',
    // TypeORM loads it by its name, and our settings of its types must reach that copy
    external: /^pg($|\/)/,
    plugins: [asIfInPlace, onceTypeOrm],
    onLog: (level, log) => {
      // packages that Nest takes if they are installed
      if (log.code === 'UNRESOLVED_IMPORT' || level !== 'warn') return;
      if (!isOurs(log.id ?? log.ids?.[0] ?? '')) return;
      console.error(log.message);
    },
  });
  const written = `${output}-${process.pid}`;
  const { output: files } = await services.write({
    dir: written,
    // V8 keeps what it has compiled of a script, not of an ES module: see bundled-code.mjs
    format: 'cjs',
    dynamicImportInCjs: false, // a script from what is kept has lost who imports for it, on Node 20
    sourcemap: 'hidden',
    codeSplitting: {
      groups: [
        { name: 'vendor', test: /\/node_modules\//, minShareCount: 2 },
        {
          name: 'house',
          test: (file) => isOurs(file) && file.includes('/libs/'),
          minShareCount: 2,
        },
      ],
    },
  });
  await services.close();
  for (const { fileName, map } of files)
    // a map of the libraries would be read at every start, for nothing
    if (map?.sources.length)
      appendFileSync(path.join(written, fileName), `//# sourceMappingURL=${fileName}.map\n`);
  replace(output, written);
  return true;
}

/**
 * A service that runs may still write there what V8 has compiled, so the old folder goes away as a
 * whole before its files do.
 */
function replace(folder, by) {
  const old = `${by}-old`;
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(by, folder);
  rmSync(old, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/**
 * The file that each file of the bundle begins with: services, the commands of one, and what starts
 * them all.
 */
const mains = () => ({
  ...Object.fromEntries(apps().map((app) => [app, inRoot(`apps/${app}/dist/main.js`)])),
  verify: inRoot('apps/planning-projections/dist/verify/main.js'),
  rebuild: inRoot('apps/planning-projections/dist/rebuild/main.js'),
  supervisor: inRoot('deploy/local/dist/index.js'),
});

const inRoot = (file) => path.join(root, file);

/** A module keeps its address, by which it finds its files, and the map to its source. */
const asIfInPlace = {
  name: 'as-if-in-place',
  load(id) {
    if (!isOurs(id) || !id.endsWith('.js')) return undefined;
    const [folder, file] = [path.dirname(id), id].map((place) => path.relative(output, place));
    const code = readFileSync(id, 'utf8')
      .replaceAll('import.meta.dirname', `(import.meta.dirname + ${JSON.stringify(`/${folder}`)})`)
      .replaceAll('import.meta.url', `new URL(${JSON.stringify(file)}, import.meta.url).href`);
    return { code, map: JSON.parse(readFileSync(`${id}.map`, 'utf8')) };
  },
  transform: (code, id) => (isOurs(id) ? undefined : { code, map: { mappings: '' } }),
};

/**
 * Nest asks the package at run time for classes that TypeORM 1 has no more, and would load it a
 * second time.
 */
const onceTypeOrm = {
  name: 'once-typeorm',
  transform(code, id) {
    if (!id.endsWith('@nestjs/typeorm/dist/common/typeorm-compat.js')) return undefined;
    return { code: code.replace("require('typeorm')", '{}'), map: { mappings: '' } };
  },
};
