// Plain JavaScript: it runs before anything is installed or compiled.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { whenNeeded } from './alone.mjs';

// not import.meta.dirname: on a Node that is too old it is undefined, and the message about that
// would not appear
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** Whether a project's output is missing or older than its sources. */
export function isStale(project) {
  return (
    newest(path.join(root, project, 'src'), isCompiled) >
    newest(path.join(root, project, 'dist'), (name) => name.endsWith('.js'))
  );
}

const isCompiled = (name) => name.endsWith('.ts') && !/(\.|-)spec\.ts$/.test(name);

export const projects = () =>
  ['libs', 'apps', 'deploy']
    .flatMap((group) => readdirSync(path.join(root, group)).map((name) => `${group}/${name}`))
    .filter((project) => existsSync(path.join(root, project, 'tsconfig.json')));

const web = path.join(root, 'apps/portal/web');

/**
 * Whether the sources or settings of the planners' application, or the types of the client, changed
 * after its last build.
 */
function isWebStale() {
  const page = path.join(web, 'dist/index.html');
  if (!existsSync(page)) return true;
  const files = ['index.html', 'package.json', 'vite.config.ts', 'tsconfig.json'].map(
    (name) => statSync(path.join(web, name)).mtimeMs,
  );
  const any = () => true;
  return (
    Math.max(
      ...files,
      newest(path.join(web, 'src'), any),
      newest(path.join(web, 'public'), any),
      newest(path.join(root, 'libs/client/src'), any),
    ) > statSync(page).mtimeMs
  );
}

/** Builds the planners' application if it is stale. Returns whether it did. */
export const buildWeb = () => whenNeeded(root, isWebStale, writeWeb);

async function writeWeb() {
  const vite = spawn(
    process.execPath,
    [path.join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
    { cwd: web, stdio: ['ignore', 2, 2], env: { ...process.env, NODE_ENV: 'production' } },
  );
  const status = await new Promise((resolve, reject) =>
    vite.once('error', reject).once('exit', resolve),
  );
  if (status !== 0)
    throw new Error('The planners’ application in apps/portal/web cannot be built: see above');
  return true;
}

/** Whether this command has to compile anything first. */
export const isAnyStale = (withWeb) => projects().some(isStale) || (withWeb && isWebStale());

/**
 * Compiles the stale ones of these projects, and returns how many. It does not check types: `npm
 * run lint` does, which takes a minute on a small machine.
 */
export async function buildStale(candidates = projects()) {
  const isNeeded = () => candidates.some(isStale);
  return (await whenNeeded(root, isNeeded, () => write(candidates.filter(isStale)))) || 0;
}

async function write(stale) {
  const { transformFile } = await import('@swc/core');
  for (const project of stale) {
    const [src, dist] = [path.join(root, project, 'src'), path.join(root, project, 'dist')];
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(isCompiled);
    await Promise.all(
      files.map((file) =>
        compile(transformFile, path.join(src, file), path.join(dist, file.replace(/\.ts$/, '.js'))),
      ),
    );
  }
  return stale.length;
}

async function compile(transformFile, source, output) {
  const { code, map } = await transformFile(source, {
    cwd: root,
    root,
    sourceMaps: true,
    sourceFileName: path.relative(path.dirname(output), source),
  });
  mkdirSync(path.dirname(output), { recursive: true });
  writeFileSync(output, `${code}\n//# sourceMappingURL=${path.basename(output)}.map\n`);
  writeFileSync(`${output}.map`, map);
}

export function newest(folder, counts) {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { withFileTypes: true }).reduce((latest, entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return Math.max(latest, newest(file, counts));
    return counts(entry.name) ? Math.max(latest, statSync(file).mtimeMs) : latest;
  }, 0);
}
