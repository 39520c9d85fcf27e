import { existsSync, readdirSync, watch } from 'node:fs';
import path from 'node:path';
import type { ServiceProcess } from './service-process.js';
import { print } from './steps.js';

const calmMs = 300;

/** What compiles the sources; it is plain JavaScript, because it also compiles this file. */
export interface Sources {
  isStale(project: string): boolean;
  projects(): string[];
  buildStale(projects: string[]): Promise<number>;
  bundleServices(): Promise<boolean>;
  buildWeb(): Promise<boolean>;
}

/**
 * Compiles changed sources, and restarts the services that use them. Returns a function that stops
 * watching.
 */
export function watchSources(
  root: string,
  services: ServiceProcess[],
  sources: Sources,
): () => void {
  let pending: NodeJS.Timeout | undefined;
  const projects = ['libs', 'apps'].flatMap((group) =>
    readdirSync(path.join(root, group)).map((name) => path.join(root, group, name)),
  );
  const folders = [...projects, path.join(root, 'apps/portal/web')]
    .map((project) => path.join(project, 'src'))
    .filter((folder) => existsSync(folder));
  const watchers = folders.map((folder) =>
    watch(folder, { recursive: true }, () => {
      clearTimeout(pending);
      pending = setTimeout(() => void rebuild(services, sources), calmMs);
    }).on('error', ({ message }) => print(`! Changes below ${folder} are not seen: ${message}`)),
  );
  return () => watchers.forEach((watcher) => watcher.close());
}

async function rebuild(
  services: ServiceProcess[],
  { isStale, projects, buildStale, bundleServices, buildWeb }: Sources,
): Promise<void> {
  const stale = projects().filter(isStale);
  let isWebNew = false;
  try {
    await buildStale(stale);
    await bundleServices();
    isWebNew = await buildWeb();
  } catch (error) {
    return print(`! ${(error as Error).message}`);
  }
  const isLibrary = stale.some((project) => project.startsWith('libs/'));
  const affected = services.filter(
    ({ name }) => isLibrary || stale.includes(`apps/${name}`) || (isWebNew && name === 'portal'),
  ); // the portal reads its page only once
  if (affected.length > 0) print(`  again: ${affected.map(({ name }) => name).join(', ')}`);
  await Promise.all(affected.map((service) => service.restart()));
}
