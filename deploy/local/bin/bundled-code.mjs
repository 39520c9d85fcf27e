// Loads files of the bundle. What V8 has compiled of them is kept beside them, so that the next
// process starts in half the computing time.
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import vm from 'node:vm';

const loaded = new Map();

/**
 * Loads a file of the bundle, once. The files name each other by `./`; everything else is Node's to
 * find.
 */
export function load(file) {
  const known = loaded.get(file);
  if (known) return known.module.exports;
  const source = readFileSync(file, 'utf8');
  const cache = `${file}.${statSync(file).mtimeMs}-${process.versions.v8}.cache`;
  const script = new vm.Script(Module.wrap(source), {
    filename: file,
    cachedData: existsSync(cache) ? readFileSync(cache) : undefined,
  });
  const module = { exports: {} };
  loaded.set(file, { module, script, cache, mapped: mapped(file, source) });
  const elsewhere = Module.createRequire(file);
  const folder = path.dirname(file);
  const require = (id) => (id.startsWith('./') ? load(path.join(folder, id)) : elsewhere(id));
  Object.assign(require, elsewhere);
  script.runInThisContext().call(module.exports, module.exports, require, module, file, folder);
  return module.exports;
}

/**
 * Tells Node the file's map to its sources, which Node reads only where it compiles a file itself:
 * here it compiles the comment that names the map. Node forgets the map when it can collect the
 * module.
 */
function mapped(file, source) {
  const comment = /^\/\/# sourceMappingURL=.+$/m.exec(source.slice(-200));
  if (!comment) return undefined;
  const module = new Module(file);
  module._compile(comment[0], file);
  return module;
}

/**
 * Another process may do this at once, and the folder may be read-only: then each start compiles.
 */
export function keepCompiled() {
  for (const { script, cache } of loaded.values()) {
    if (existsSync(cache) && !script.cachedDataRejected) continue;
    const written = `${cache}-${process.pid}`;
    try {
      writeFileSync(written, script.createCachedData());
      renameSync(written, cache);
    } catch {
      return;
    }
  }
}
