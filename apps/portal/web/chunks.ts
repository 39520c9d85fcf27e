import { resolve } from 'node:path';
import type { Rolldown } from 'vite';

type Graph = Rolldown.ChunkingContext;
const START = resolve(import.meta.dirname, 'index.html');
const FIRST_SCREEN = resolve(import.meta.dirname, 'src/plan/plan-page.tsx');
/**
 * These modules get chunks of their own: the page and the entry are loaded in parallel, and the
 * first screen is preloaded by name.
 */
const alone = new Set([START, FIRST_SCREEN, resolve(import.meta.dirname, 'src/main.tsx')]);
const charts = /[\\/]node_modules[\\/](@visx|d3-|topojson|internmap|robust-predicates)/;
const isLibrary = (id: string) => /[\\/]node_modules[\\/]/.test(id) || id.startsWith('\0');

/** The modules and everything that they import statically. */
function closure(roots: Iterable<string>, graph: Graph): Set<string> {
  const found = new Set(roots);
  for (const id of found)
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}

/** The modules that are imported dynamically: pages, languages, charts. */
function loadedLater(graph: Graph): Set<string> {
  const [all, later] = [new Set([START]), new Set<string>()];
  for (const id of all) {
    const { importedIds = [], dynamicallyImportedIds = [] } = graph.getModuleInfo(id) ?? {};
    for (const next of dynamicallyImportedIds) later.add(next);
    for (const next of [...importedIds, ...dynamicallyImportedIds]) all.add(next);
  }
  return later;
}

interface Files {
  byAll: Set<string>;
  byFirst: Set<string>;
  byOthers: Set<string>;
  ofCharts: Set<string>;
}
let files: Files | undefined;

function filesOf(graph: Graph): Files {
  const later = loadedLater(graph);
  const others = closure(
    [...later].filter((id) => id !== FIRST_SCREEN),
    graph,
  );
  return {
    byAll: closure([START], graph),
    byFirst: closure([FIRST_SCREEN], graph),
    byOthers: others,
    ofCharts: closure(
      [...others].filter((id) => charts.test(id)),
      graph,
    ),
  };
}

/**
 * What every page needs is in two chunks (libraries change seldom); the first screen is in one.
 * What the first screen shares with other pages is in the chunk of all pages, and the bundler
 * decides about the rest. Our modules import the libraries, and the libraries never import those of
 * the charts, so there is no cycle.
 */
export function chunkOf(id: string, graph: Graph): string | null {
  if (alone.has(id)) return null;
  const { byAll, byFirst, byOthers, ofCharts } = (files ??= filesOf(graph));
  if (byAll.has(id) || (byFirst.has(id) && byOthers.has(id)))
    return isLibrary(id) ? 'libraries' : 'workplace';
  if (ofCharts.has(id)) return 'charts';
  return byFirst.has(id) ? 'first-screen' : null;
}
